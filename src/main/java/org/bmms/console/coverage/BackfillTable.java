package org.bmms.console.coverage;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.database.Identifier;
import org.bmms.console.database.KeyColumn;
import org.bmms.console.database.Reading;
import org.bmms.console.database.ScopeColumn;
import org.bmms.console.database.Sql;
import org.bmms.console.database.Writing;

/**
 * The statements that give rows of one table an organisation. Keys are looked up in long stretches and changed in short
 * transactions; a row that got an organisation in between, or that somebody else is changing, is left alone.
 */
final class BackfillTable {
    private final ScopeColumn column;

    BackfillTable(ScopeColumn column) {
        this.column = column;
    }

    String name() {
        return column.table().toString();
    }

    long missing(Reading reading) {
        return reading.number(Sql.of("select count(*) as n from " + table() + " where " + organization() + " is null"));
    }

    List<String> samples(Reading reading) {
        return RowCounter.samples(reading, List.of(column)).getOrDefault(column, List.of());
    }

    /** Keys of rows without an organisation in ascending order, beginning after one of them. */
    List<String> keys(Reading reading, Optional<String> after, int most) {
        String rows = "select " + key() + " as id from " + table() + " where " + organization() + " is null";
        String beyond = after.isPresent()
                ? " and " + key() + " > cast(? as text)::" + keyColumn().type()
                : "";
        String limited =
                "select s.id::text as id from (" + rows + beyond + " order by " + key() + " limit " + most + ") s";
        Sql sql = after.isPresent() ? Sql.of(limited, after.get()) : Sql.of(limited);
        return reading.list(sql, row -> row.text("id"));
    }

    /** The statement of one batch; parameters: organisation, keys. */
    String statement() {
        return "update " + table() + " set " + organization() + " = ? where " + key() + " in (select " + key()
                + " from "
                + table() + " where " + key() + " = any (cast(? as text[])::"
                + keyColumn().type() + "[]) and " + organization()
                + " is null for update skip locked)";
    }

    int update(Writing writing, long organizationId, List<String> keys) {
        return writing.update(Sql.of(statement(), organizationId, keys));
    }

    private String table() {
        return column.table().quoted();
    }

    private String organization() {
        return Identifier.quoted(column.column());
    }

    private String key() {
        return Identifier.quoted(keyColumn().name());
    }

    private KeyColumn keyColumn() {
        return column.key()
                .orElseThrow(
                        () -> Failure.unchanged(CoverageFailure.NO_KEY, name()).asException());
    }
}
