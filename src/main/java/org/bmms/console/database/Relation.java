package org.bmms.console.database;

/**
 * A table as the catalog knows it.
 *
 * @param table its name
 * @param estimatedRows rows at the last analysis, -1 if there was none
 * @param bytes size on disk with indexes
 */
public record Relation(TableName table, long estimatedRows, long bytes) {}
