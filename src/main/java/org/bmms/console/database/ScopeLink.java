package org.bmms.console.database;

/**
 * A foreign key between two tables with an organisation: both ends of it must be in the same one.
 *
 * @param child the referring table's scope column
 * @param childColumn the referring column
 * @param parent the referred table's scope column
 * @param parentColumn the referred column
 */
public record ScopeLink(ScopeColumn child, String childColumn, ScopeColumn parent, String parentColumn) {}
