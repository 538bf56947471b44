package org.bmms.console.remote.command;

import java.util.regex.Pattern;

/**
 * A migration by its full name.
 *
 * @param application its application's label
 * @param name its file's name, such as {@code 0029_add_organization_field}
 */
public record MigrationName(String application, String name) implements Comparable<MigrationName> {
    private static final Pattern LABEL = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*");

    /** Neither can be taken for an option. */
    public MigrationName {
        if (!LABEL.matcher(application).matches() || !FILE.matcher(name).matches()) {
            throw new IllegalArgumentException("no migration has this name: " + application + "." + name);
        }
    }

    /** The migration that Django lists. */
    public static MigrationName of(Migration migration) {
        return new MigrationName(migration.application(), migration.name());
    }

    @Override
    public int compareTo(MigrationName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return application + "." + name;
    }
}
