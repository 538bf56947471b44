package org.bmms.console.backup.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.Inspected;
import org.bmms.console.backup.RowCounts;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.MoveFile;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.SyncPath;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/**
 * Gives a proven backup its name, and writes beside it what was proven.
 *
 * @param backup its id
 * @param database what was backed up
 * @param partial its name until now
 * @param file its name from now on
 * @param work what the earlier steps found
 */
public record KeepBackup(String backup, String database, String partial, String file, WorkFiles work) implements Step {

    @Override
    public String id() {
        return "keep-backup";
    }

    @Override
    public Message intent() {
        return Message.of("backup.step.keep", file);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(5);
    }

    @Override
    public List<PlannedAction> actions() {
        return Stream.concat(
                        Stream.of(host().shown(move())),
                        Stream.concat(beside().writing().stream(), Stream.of(host().shown(sync()))))
                .toList();
    }

    @Override
    public Probed probe(StepContext context) {
        boolean named = host().run(context, new StatFile(file)).isPresent();
        Backup record = record(context);
        boolean recorded =
                beside().text(context).filter(record.toJson()::equals).isPresent();
        return named && recorded
                ? new Probed.Done(Map.of(
                        "file",
                        file,
                        "record",
                        beside().path(),
                        "state",
                        record.state().name()))
                : Probed.notDone();
    }

    @Override
    public void act(StepContext context) {
        if (host().run(context, new StatFile(partial)).isPresent()) {
            host().run(context, move());
        }
        beside().write(context, record(context));
        host().run(context, sync());
    }

    private Backup record(StepContext context) {
        Before before = work.require(context, Before.NAME, Before.class);
        Inspected found = VerifyDump.found(context, work);
        Optional<RowCounts> restored = work.read(context, CompareRows.NAME, RowCounts.class);
        RowCounts rows = restored.orElse(before.rows());
        return new Backup(
                backup,
                file,
                found.format(),
                database,
                before.databaseBytes(),
                before.rows().asOf(),
                found.bytes(),
                found.sha256(),
                found.serverVersion(),
                found.dumpVersion(),
                Optional.of(before.mode()),
                rows.rows(),
                rows.missing(),
                restored.map(RowCounts::asOf));
    }

    private BackupHost host() {
        return work.host();
    }

    private RecordBeside beside() {
        return new RecordBeside(host(), file);
    }

    private MoveFile move() {
        return new MoveFile(partial, file);
    }

    private SyncPath sync() {
        return new SyncPath(file.substring(0, file.lastIndexOf('/')));
    }
}
