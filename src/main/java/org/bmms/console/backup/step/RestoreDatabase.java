package org.bmms.console.backup.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bmms.console.backup.BackupFailure;
import org.bmms.console.backup.BackupPorts;
import org.bmms.console.backup.PasswordLine;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;
import org.bmms.console.base.Size;
import org.bmms.console.database.Administration;
import org.bmms.console.database.DatabaseInfo;
import org.bmms.console.database.Identifier;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.StepContext;

/**
 * Restores a backup into a new database beside the live one, which goes on serving (promises D2, D3). A database of that
 * name must be one that nobody uses; it is dropped, since it can only be what an earlier attempt left.
 *
 * @param id of the step
 * @param intent what it is for
 * @param job the detached pg_restore
 * @param database the new one
 * @param model the live one, whose owner, encoding, settings and privileges it gets
 * @param ports the target
 */
public record RestoreDatabase(
        String id, Message intent, DetachedJob job, String database, String model, BackupPorts ports)
        implements JobStep {

    @Override
    public Duration limit() {
        return Duration.ofHours(6);
    }

    @Override
    public List<PlannedAction> actions() {
        String quoted = Identifier.quoted(database);
        return Stream.concat(
                        Stream.of(
                                new PlannedAction.Sql(database, "drop database if exists " + quoted, Effect.MUTATING),
                                new PlannedAction.Sql(
                                        database,
                                        "create database " + quoted + " template template0, otherwise like "
                                                + Identifier.quoted(model),
                                        Effect.MUTATING)),
                        job.starting().stream())
                .toList();
    }

    @Override
    public Secret passwordLine() {
        return PasswordLine.of(ports.address().get());
    }

    @Override
    public void prepare(StepContext context) {
        Administration administration = ports.administration().get();
        administration.requireScratch(database);
        administration.drop(database);
        try {
            List<String> left = administration.createLike(database, model);
            if (!left.isEmpty()) {
                context.evidence("settings that only an administrator may give it", String.join(", ", left));
                context.log(Message.of("backup.log.settings-left", database, String.join(", ", left)));
            }
        } catch (FailureException e) {
            DropDatabase.quietly(administration, database, e);
            throw e;
        }
    }

    @Override
    public Map<String, String> result(StepContext context, int exitStatus) {
        Administration administration = ports.administration().get();
        if (exitStatus != 0) {
            FailureException why = Failure.unchanged(
                            BackupFailure.RESTORE, database, exitStatus, Size.of(administration.size(model)))
                    .withDetail(job.errors(context))
                    .asException();
            DropDatabase.quietly(administration, database, why);
            throw why;
        }
        Optional<DatabaseInfo> restored = administration.database(database);
        return Map.of(
                "database",
                database,
                "size",
                restored.map(d -> Size.of(d.bytes()))
                        .orElseThrow(() -> Failure.unchanged(BackupFailure.COPY_GONE, database)
                                .asException()));
    }

    @Override
    public void watch(StepContext context) {
        Administration administration = ports.administration().get();
        long done = administration.size(database);
        long total = administration.size(model);
        context.progress()
                .at(Math.min(done, total), total, Message.of("backup.progress.restore", Size.of(done), Size.of(total)));
    }
}
