package org.bmms.console.backup;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bmms.console.base.Message;
import org.bmms.console.database.Administration;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.database.LiveDatabases;
import org.bmms.console.run.Hosts;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.Profile;

/**
 * What backups need of the opened target. Databases are connected when they are first used, so backups can be listed
 * while the database is away.
 *
 * @param profile the environment
 * @param hosts the servers
 * @param database name of the target's database
 * @param address where the database is as the primary host sees it, and the role that dumps and restores: the one that
 *     may create databases where the profile names it, else the application's. Never a connection pooler's address
 * @param databases opens a database of that server by its name, as the application's role
 * @param administration creates, drops and exchanges databases
 * @param targets the backups that must be kept
 * @param drift compares the target with a plan's fingerprint
 */
public record BackupPorts(
        Profile profile,
        Hosts hosts,
        Supplier<String> database,
        Supplier<DatabaseAddress> address,
        Function<String, Database> databases,
        Supplier<Administration> administration,
        RollbackTargets targets,
        Drift drift) {

    private static final String MAINTENANCE = "postgres";
    private static final String OWN_SCHEMA = "console";

    /** The ports of an opened target. */
    public static BackupPorts of(TargetSystem target, RollbackTargets targets, Drift drift) {
        return new BackupPorts(
                target.profile(),
                name -> target.host(name)
                        .orElseThrow(() -> new IllegalArgumentException("no host " + name))
                        .remote(),
                () -> target.databaseAddress().database(),
                () -> {
                    DatabaseAddress maintenance =
                            target.maintenance(MAINTENANCE).address();
                    return target.databaseAddress().as(maintenance.user(), maintenance.password());
                },
                target::database,
                () -> new Administration(
                        target.maintenance(MAINTENANCE),
                        new LiveDatabases(Set.of(
                                target.databaseAddress().database(),
                                target.profile().database().consoleDatabase()))),
                targets,
                drift);
    }

    /** The host that has the backups and runs the programs. */
    public TargetHost primary() {
        return new TargetHost(hosts.host(profile.primary().name()), profile.primary(), profile.app());
    }

    /** The console's own schemas, should its database be the application's; they are no part of a backup. */
    public List<String> ownSchemas() {
        boolean shared = profile.database().consoleDatabase().equals(database.get());
        return shared ? List.of(OWN_SCHEMA) : List.of();
    }

    /** Says what is different from when a plan was made. */
    @FunctionalInterface
    public interface Drift {
        List<Message> since(Plan plan);
    }
}
