package org.bmms.console.database;

import java.util.Comparator;

/**
 * A table and its schema, as the catalog spells them.
 *
 * @param schema the schema, usually {@code public}
 * @param name the table
 */
public record TableName(String schema, String name) implements Comparable<TableName> {

    /** The name for use in a statement, both parts quoted. */
    public String quoted() {
        return Identifier.quoted(schema) + "." + Identifier.quoted(name);
    }

    @Override
    public int compareTo(TableName other) {
        return Comparator.comparing(TableName::schema)
                .thenComparing(TableName::name)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return schema.equals("public") ? name : schema + "." + name;
    }
}
