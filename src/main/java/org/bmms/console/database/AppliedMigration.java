package org.bmms.console.database;

import java.time.Instant;

/**
 * A row of {@code django_migrations}.
 *
 * @param application Django application
 * @param name the migration's name, such as {@code 0029_add_organization_field}
 * @param applied when
 */
public record AppliedMigration(String application, String name, Instant applied) {

    /** The number its name begins with, 0 if there is none. */
    public int number() {
        int end = 0;
        while (end < name.length() && end < 9 && Character.digit(name.charAt(end), 10) >= 0) {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(name.substring(0, end));
    }
}
