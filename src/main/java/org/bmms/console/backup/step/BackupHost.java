package org.bmms.console.backup.step;

import org.bmms.console.backup.Inspection;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.StepContext;
import org.jspecify.annotations.Nullable;

/**
 * The host that has the backups and runs PostgreSQL's programs; kept in the plan.
 *
 * @param name its name in the profile
 * @param owner whom the backups belong to, reached by sudo; null when that is the login user
 */
public record BackupHost(String name, @Nullable String owner) {

    /** Runs a command as the owner of the backups. */
    public <R> R run(StepContext context, RemoteCommand<R> command) {
        return context.host(name).run(asOwner(command));
    }

    /** The command as a plan shows it. */
    public PlannedAction shown(RemoteCommand<?> command) {
        return PlannedAction.Command.of(name, asOwner(command));
    }

    /** Runs the commands of an inspection. */
    public Inspection.Runner runner(StepContext context) {
        return new Inspection.Runner() {
            @Override
            public <R> R run(RemoteCommand<R> command) {
                return BackupHost.this.run(context, command);
            }
        };
    }

    private <R> RemoteCommand<R> asOwner(RemoteCommand<R> command) {
        return owner == null ? command : new AsUser<>(owner, command);
    }
}
