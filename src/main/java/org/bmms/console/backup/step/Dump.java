package org.bmms.console.backup.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bmms.console.backup.BackupFailure;
import org.bmms.console.backup.BackupPorts;
import org.bmms.console.backup.PasswordLine;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;
import org.bmms.console.base.Size;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.StepContext;

/**
 * Saves the database by a detached pg_dump into a file whose name says that it is not proven yet (checklist § BMMS Step
 * 1; target facts § 5).
 */
public record Dump(DetachedJob job, String database, String partial, BackupPorts ports) implements JobStep {

    @Override
    public String id() {
        return "dump";
    }

    @Override
    public Message intent() {
        return Message.of("backup.step.dump", database, partial);
    }

    @Override
    public Duration limit() {
        return Duration.ofHours(6);
    }

    @Override
    public List<PlannedAction> actions() {
        return Stream.concat(Stream.of(job.host().shown(remove())), job.starting().stream())
                .toList();
    }

    @Override
    public Secret passwordLine() {
        return PasswordLine.of(ports.address().get());
    }

    @Override
    public void prepare(StepContext context) {
        job.host().run(context, remove());
    }

    @Override
    public Map<String, String> result(StepContext context, int exitStatus) {
        if (exitStatus != 0) {
            Failure why = new DiskAtFault(job.host(), partial)
                    .or(
                            context,
                            Failure.unchanged(BackupFailure.DUMP, job.host().name(), exitStatus))
                    .withDetail(job.errors(context));
            job.host().run(context, remove());
            throw why.asException();
        }
        FileInfo file = job.host()
                .run(context, new StatFile(partial))
                .orElseThrow(
                        () -> Failure.unchanged(BackupFailure.MISSING, partial).asException());
        return Map.of("file", partial, "size", Size.of(file.size()));
    }

    @Override
    public void watch(StepContext context) {
        job.host()
                .run(context, new StatFile(partial))
                .ifPresent(f ->
                        context.progress().at(f.size(), 0, Message.of("backup.progress.dump", Size.of(f.size()))));
    }

    private RemoveFile remove() {
        return new RemoveFile(partial);
    }
}
