package org.bmms.console.deployment.step;

import java.util.List;
import org.bmms.console.backup.step.BackupHost;
import org.bmms.console.backup.step.DetachedJob;
import org.bmms.console.base.Effect;

/**
 * The server that is deployed to; kept in the plan.
 *
 * @param name its name in the profile
 * @param login whom the console logs in as
 * @param user whom the application belongs to
 */
public record DeployHost(String name, String login, String user) {
    private static final String ROOT = "root";
    private static final String POSTGRES = "postgres";

    /** Who may do everything. */
    public BackupHost root() {
        return as(ROOT);
    }

    /** The application's user. */
    public BackupHost owner() {
        return as(user);
    }

    /** PostgreSQL's own administrator. */
    public BackupHost postgres() {
        return as(POSTGRES);
    }

    /** A program that goes on without the console, by root. */
    public DetachedJob rootJob(String directory, List<String> program) {
        return new DetachedJob(root(), directory, program, Effect.MUTATING);
    }

    /** A program that goes on without the console, by the application's user. */
    public DetachedJob ownerJob(String directory, List<String> program) {
        return new DetachedJob(owner(), directory, program, Effect.MUTATING);
    }

    private BackupHost as(String who) {
        return new BackupHost(name, who.equals(login) ? null : who);
    }
}
