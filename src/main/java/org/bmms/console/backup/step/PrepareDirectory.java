package org.bmms.console.backup.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.backup.BackupFailure;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.Access;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.MakeDirectories;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.TestAccess;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;
import org.jspecify.annotations.Nullable;

/**
 * Makes the directory of backups where it is missing, closed to others (checklist § Backup Strategy, "backup location
 * secured"), and the run's own.
 */
public record PrepareDirectory(BackupHost host, String directory, WorkFiles work) implements Step {

    @Override
    public String id() {
        return "prepare-directory";
    }

    @Override
    public Message intent() {
        return Message.of("backup.step.prepare-directory", directory, host.name());
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(60);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(host.shown(make()), host.shown(work.make()));
    }

    @Override
    public Probed probe(StepContext context) {
        Optional<FileInfo> there = host.run(context, new StatFile(directory));
        if (there.isEmpty()) {
            return Probed.notDone();
        }
        if (!there.get().isDirectory() || !host.run(context, new TestAccess(directory, Access.WRITE))) {
            return new Probed.Blocked(unusable(null));
        }
        return host.run(context, new StatFile(work.directory())).isPresent()
                ? new Probed.Done(
                        Map.of("owner", there.get().owner(), "mode", there.get().mode()))
                : Probed.notDone();
    }

    @Override
    public void act(StepContext context) {
        try {
            host.run(context, make());
            host.run(context, work.make());
        } catch (FailureException e) {
            throw e.failure().code() == RemoteFailure.COMMAND_FAILED
                    ? unusable(e.failure().detail()).asException(e)
                    : e;
        }
    }

    private Failure unusable(@Nullable String detail) {
        return Failure.unchanged(BackupFailure.DIRECTORY, host.name(), directory)
                .withDetail(detail);
    }

    private MakeDirectories make() {
        return new MakeDirectories(directory, "700");
    }
}
