package org.bmms.console.database;

/**
 * A table that joins the rows of two others, many to many.
 *
 * @param table the joining table
 * @param one its column that refers to the one
 * @param other its column that refers to the other
 */
public record Joining(TableName table, String one, String other) {}
