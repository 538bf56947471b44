package org.bmms.console.database;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Statements that look, inside one transaction. Valid only while the work runs that received it. */
public interface Reading {
    /** All rows, in the order they arrive. */
    <T> List<T> list(Sql sql, Function<Row, T> reader);

    /** The first row, if there is one. */
    default <T> Optional<T> first(Sql sql, Function<Row, T> reader) {
        List<T> rows = list(sql, reader);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    /** The value {@code n} of the only row. */
    default long number(Sql sql) {
        return first(sql, row -> row.number("n")).orElseThrow();
    }
}
