package org.bmms.console.target.profile;

import java.util.List;
import org.bmms.console.base.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * How the application's database is reached. Whatever is null comes from {@code DATABASE_URL} in the settings file;
 * the password always does, or is asked.
 *
 * @param host address as seen from the host {@code via}
 * @param port port there
 * @param servers PostgreSQL's own servers instead of {@code host} and {@code port}, of which the primary is found by
 *     asking; empty means those of the URL
 * @param standby the server that coverage is counted on, {@code auto} for the first that is a standby; null means the
 *     primary
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
        List<Endpoint> servers,
        @Nullable String standby,
        @Nullable String name,
        @Nullable String user,
        @Nullable String via,
        boolean direct,
        @Nullable String maintenanceUser,
        String consoleDatabase) {

    /** What stands for any standby. */
    public static final String ANY_STANDBY = "auto";

    /** The usual name of the console's own database. */
    public static final String CONSOLE_DATABASE = "bmms_console";

    public DatabaseProfile {
        servers = List.copyOf(servers);
    }

    /** One server. */
    public DatabaseProfile(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String name,
            @Nullable String user,
            @Nullable String via,
            boolean direct,
            @Nullable String maintenanceUser,
            String consoleDatabase) {
        this(host, port, List.of(), null, name, user, via, direct, maintenanceUser, consoleDatabase);
    }

    /** Everything from the settings file, through the primary host. */
    public static DatabaseProfile fromSettings() {
        return new DatabaseProfile(null, null, null, null, null, false, null, CONSOLE_DATABASE);
    }
}
