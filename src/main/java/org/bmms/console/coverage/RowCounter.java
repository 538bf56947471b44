package org.bmms.console.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bmms.console.database.Identifier;
import org.bmms.console.database.Reading;
import org.bmms.console.database.ScopeColumn;
import org.bmms.console.database.Sql;

/** Counts tables in one pass each and finds some of their rows without an organisation, several tables by one statement. */
final class RowCounter {
    private static final int SAMPLES = 10;

    private RowCounter() {}

    /**
     * Rows by organisation. Both the column and the number of rows are in the index, so that the server usually need not
     * read the table itself.
     */
    static Map<ScopeColumn, List<Group>> groups(Reading reading, List<ScopeColumn> columns) {
        Map<ScopeColumn, List<Group>> groups = new LinkedHashMap<>();
        List<String> counts = new ArrayList<>();
        for (ScopeColumn column : columns) {
            groups.put(column, new ArrayList<>());
            counts.add("select " + counts.size() + " as position, " + Identifier.quoted(column.column())
                    + "::bigint as organization, count(*) as n from "
                    + column.table().quoted() + " group by 2");
        }
        reading.list(
                        Sql.of(String.join(" union all ", counts)),
                        row -> Map.entry(
                                columns.get((int) row.number("position")),
                                new Group(row.optionalNumber("organization"), row.number("n"))))
                .forEach(found -> groups.computeIfAbsent(found.getKey(), column -> new ArrayList<>())
                        .add(found.getValue()));
        return groups;
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
    static Map<ScopeColumn, List<String>> samples(Reading reading, List<ScopeColumn> columns) {
        List<ScopeColumn> keyed =
                columns.stream().filter(column -> column.key().isPresent()).toList();
        if (keyed.isEmpty()) {
            return Map.of();
        }
        List<String> looks = new ArrayList<>();
        for (ScopeColumn column : keyed) {
            looks.add("select " + looks.size() + " as position, row_number() over (order by s.id) as place,"
                    + " s.id::text as id from (select "
                    + Identifier.quoted(column.key().orElseThrow().name()) + " as id from "
                    + column.table().quoted() + " where " + Identifier.quoted(column.column()) + " is null limit "
                    + SAMPLES + ") s");
        }
        return reading
                .list(
                        Sql.of("select position, id from (" + String.join(" union all ", looks)
                                + ") looks order by position, place"),
                        row -> Map.entry(keyed.get((int) row.number("position")), row.text("id")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * Rows of one organisation.
     *
     * @param organization its key, empty for rows without one
     * @param rows how many
     */
    record Group(Optional<Long> organization, long rows) {}
}
