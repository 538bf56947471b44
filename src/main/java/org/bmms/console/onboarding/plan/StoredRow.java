package org.bmms.console.onboarding.plan;

import java.util.Optional;
import java.util.stream.Collectors;
import org.bmms.console.base.Json;
import org.bmms.console.database.Column;
import org.bmms.console.database.Identifier;
import org.bmms.console.database.Row;
import org.bmms.console.onboarding.schema.TableShape;
import tools.jackson.databind.JsonNode;

/**
 * A row as it is stored, without any password.
 *
 * @param key its key
 * @param values its columns
 */
public record StoredRow(long key, JsonNode values) {
    private static final String PASSWORD = "password";

    /** A row that was selected so. */
    public static StoredRow of(Row row) {
        return new StoredRow(row.number("id"), Json.mapper().readTree(row.text("document")));
    }

    /**
     * The beginning of a statement that selects whole rows, to which a condition is added. Passwords are not asked for: a
     * role that may only look must not read them.
     */
    public static String select(TableShape shape) {
        String columns = shape.columns().stream()
                .map(Column::name)
                .filter(name -> !name.equals(PASSWORD))
                .map(name -> "t." + Identifier.quoted(name))
                .collect(Collectors.joining(", "));
        return "select t.id, (select to_jsonb(r) from (select " + columns + ") r)::text as document from "
                + shape.table().quoted() + " t where ";
    }

    /** The text in a column; empty if it is NULL or there is no such column. */
    public String text(String column) {
        JsonNode value = values.path(column);
        return value.isString() ? value.stringValue() : "";
    }

    /** The truth in a column; empty if it is NULL or there is no such column. */
    public Optional<Boolean> flag(String column) {
        JsonNode value = values.path(column);
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    /** Whether a column has a value. */
    public boolean hasValue(String column) {
        return !values.path(column).isMissingNode() && !values.path(column).isNull();
    }

    /** What is in a column. */
    Cell cell(String column) {
        JsonNode value = values.path(column);
        if (value.isMissingNode() || value.isNull()) {
            return Cell.of(null);
        }
        if (value.isBoolean()) {
            return Cell.of(value.booleanValue());
        }
        if (value.isIntegralNumber()) {
            return Cell.of(value.longValue());
        }
        return value.isString() ? Cell.of(value.stringValue()) : new Cell.Document(value.toString());
    }
}
