package org.bmms.console.coverage;

import java.util.List;
import java.util.Optional;
import org.bmms.console.database.Identifier;
import org.bmms.console.database.KeyColumn;
import org.bmms.console.database.Reading;
import org.bmms.console.database.ScopeColumn;
import org.bmms.console.database.Sql;

/** Counts one table in one pass and finds some of its rows without an organisation. */
final class RowCounter {
    private static final int SAMPLES = 10;

    private final ScopeColumn column;

    RowCounter(ScopeColumn column) {
        this.column = column;
    }

    /**
     * Rows by organisation. Both the column and the number of rows are in the index, so that the server usually need not
     * read the table itself.
     */
    List<Group> groups(Reading reading) {
        String organization = Identifier.quoted(column.column());
        return reading.list(
                Sql.of("select " + organization + " as organization, count(*) as n from "
                        + column.table().quoted() + " group by 1"),
                row -> new Group(row.optionalNumber("organization"), row.number("n")));
    }

    /**
     * Several tables are counted at a time already; the server's own parallel plans only help for a table that outweighs
     * the others.
     */
    static void preferOneProcess(Reading reading) {
        reading.list(
                Sql.of(
                        "select set_config('max_parallel_workers_per_gather', '0', true), set_config('jit', 'off', true)"),
                row -> true);
    }

    /** Keys of some rows without an organisation. Taken in the order of the index: sorting would read all of them. */
    List<String> samples(Reading reading) {
        return column.key().map(key -> samples(reading, key)).orElse(List.of());
    }

    private List<String> samples(Reading reading, KeyColumn key) {
        String name = Identifier.quoted(key.name());
        return reading.list(
                Sql.of("select s.id::text as id from (select " + name + " as id from "
                        + column.table().quoted() + " where " + Identifier.quoted(column.column())
                        + " is null limit " + SAMPLES + ") s order by s.id"),
                row -> row.text("id"));
    }

    /**
     * Rows of one organisation.
     *
     * @param organization its key, empty for rows without one
     * @param rows how many
     */
    record Group(Optional<Long> organization, long rows) {}
}
