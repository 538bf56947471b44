package org.bmms.console.database;

/**
 * The only column of a table's primary key.
 *
 * @param name its name
 * @param type its type as PostgreSQL writes it
 */
public record KeyColumn(String name, String type) {}
