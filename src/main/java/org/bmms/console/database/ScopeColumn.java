package org.bmms.console.database;

import java.util.Optional;

/**
 * A column that puts the rows of a table into an organisation: found by the foreign key that points at the organisation
 * table, never by its name (another table with organisations has columns of the same name).
 *
 * @param table the table
 * @param column the column
 * @param application the Django application the table belongs to
 * @param key the only column of the primary key, if there is one
 * @param notNull whether the catalog proves that every row has an organisation
 * @param indexed whether a usable index begins with the column, so that looking for NULL is one probe
 * @param readable whether the connected role may read the table, and no policy hides rows of it
 * @param estimatedRows rows at the last analysis, -1 if there was none
 * @param estimatedNulls rows without a value by the last analysis, empty if there was none or the role may not see it
 * @param bytes size of the table without its indexes
 */
public record ScopeColumn(
        TableName table,
        String column,
        String application,
        Optional<KeyColumn> key,
        boolean notNull,
        boolean indexed,
        boolean readable,
        long estimatedRows,
        Optional<Long> estimatedNulls,
        long bytes) {

    /** How Django's administrators know it, such as {@code mana.assessment}. */
    public String model() {
        String name = table.name();
        String prefix = application + "_";
        return name.startsWith(prefix) ? application + "." + name.substring(prefix.length()) : name;
    }
}
