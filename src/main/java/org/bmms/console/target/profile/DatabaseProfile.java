package org.bmms.console.target.profile;

import org.jspecify.annotations.Nullable;

/**
 * How the application's database is reached. Whatever is null comes from {@code DATABASE_URL} in the settings file;
 * the password always does, or is asked.
 *
 * @param host address as seen from the host {@code via}
 * @param port port there
 * @param name database
 * @param user role
 * @param via name of the host whose SSH session carries the connection; null means the primary host
 * @param direct connect from this workstation without a tunnel
 * @param maintenanceUser role that may create and rename databases; null means {@code user}
 * @param consoleDatabase name of the console's own database
 */
public record DatabaseProfile(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String name,
        @Nullable String user,
        @Nullable String via,
        boolean direct,
        @Nullable String maintenanceUser,
        String consoleDatabase) {

    /** The usual name of the console's own database. */
    public static final String CONSOLE_DATABASE = "bmms_console";

    /** Everything from the settings file, through the primary host. */
    public static DatabaseProfile fromSettings() {
        return new DatabaseProfile(null, null, null, null, null, false, null, CONSOLE_DATABASE);
    }
}
