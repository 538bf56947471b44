package org.bmms.console.database;

/**
 * An installed PostgreSQL extension.
 *
 * @param name its name
 * @param version its version
 */
public record Extension(String name, String version) {}
