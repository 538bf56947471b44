package org.bmms.console.migration;

import java.util.List;
import java.util.function.Supplier;
import org.bmms.console.backup.step.BackupHost;
import org.bmms.console.base.Message;
import org.bmms.console.database.Database;
import org.bmms.console.run.Hosts;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.Profile;

/**
 * What a migration needs of the opened target.
 *
 * @param profile the environment
 * @param hosts the servers
 * @param database the application's database, connected at first use
 * @param drift compares the target with a plan's fingerprint
 */
public record MigrationPorts(Profile profile, Hosts hosts, Supplier<Database> database, Drift drift) {

    /** The host that runs manage.py. */
    TargetHost primary() {
        return new TargetHost(hosts.host(profile.primary().name()), profile.primary(), profile.app());
    }

    /** The same host as steps reach it, as the owner of the application. */
    BackupHost owner() {
        TargetHost host = primary();
        return new BackupHost(host.name(), host.ownerBySudo());
    }

    /** Says what is different from when a plan was made. */
    @FunctionalInterface
    public interface Drift {
        List<Message> since(Plan plan);
    }
}
