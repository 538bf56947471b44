package org.bmms.console.migration.sql;

/**
 * A column as a migration names it.
 *
 * @param table its table, without a schema: Django's are all in one
 * @param column its name
 */
public record ColumnName(String table, String column) implements Comparable<ColumnName> {

    @Override
    public int compareTo(ColumnName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}
