package org.bmms.console.database;

/**
 * A column that refers to another table.
 *
 * @param column the column
 * @param table the table it refers to
 */
public record Reference(String column, TableName table) {}
