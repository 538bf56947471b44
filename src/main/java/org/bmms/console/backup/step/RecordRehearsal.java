package org.bmms.console.backup.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.Inspected;
import org.bmms.console.backup.RowCounts;
import org.bmms.console.base.Message;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** Writes beside a backup that it was restored and compared, and what is in it. */
public record RecordRehearsal(Backup backup, WorkFiles work) implements Step {

    @Override
    public String id() {
        return "record-rehearsal";
    }

    @Override
    public Message intent() {
        return Message.of("backup.step.record-rehearsal", backup.file());
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(5);
    }

    @Override
    public List<PlannedAction> actions() {
        return beside().writing();
    }

    @Override
    public Probed probe(StepContext context) {
        Backup record = record(context);
        return beside().text(context).filter(record.toJson()::equals).isPresent()
                ? new Probed.Done(Map.of(
                        "record", beside().path(), "state", record.state().name()))
                : Probed.notDone();
    }

    @Override
    public void act(StepContext context) {
        beside().write(context, record(context));
    }

    private Backup record(StepContext context) {
        Inspected found = VerifyDump.found(context, work);
        RowCounts restored = work.require(context, CompareRows.NAME, RowCounts.class);
        return new Backup(
                backup.id(),
                backup.file(),
                found.format(),
                found.database(),
                backup.databaseBytes(),
                backup.taken(),
                found.bytes(),
                found.sha256(),
                found.serverVersion(),
                found.dumpVersion(),
                backup.mode(),
                restored.rows(),
                restored.missing(),
                Optional.of(restored.asOf()));
    }

    private RecordBeside beside() {
        return new RecordBeside(work.host(), backup.file());
    }
}
