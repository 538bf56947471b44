package org.bmms.console.database;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its type as PostgreSQL writes it, such as {@code character varying(20)}
 * @param notNull whether the catalog proves that no row has NULL there
 * @param generated whether the database itself supplies a value (identity, default or generated)
 */
public record Column(String name, String type, boolean notNull, boolean generated) {}
