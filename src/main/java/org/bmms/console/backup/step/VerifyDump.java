package org.bmms.console.backup.step;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.bmms.console.backup.BackupFailure;
import org.bmms.console.backup.BackupFormat;
import org.bmms.console.backup.Inspected;
import org.bmms.console.backup.Inspection;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Size;
import org.bmms.console.remote.command.ListDump;
import org.bmms.console.remote.command.ReadDump;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/**
 * Reads a backup file to its end before anybody relies on it (promise D1).
 *
 * @param file the file
 * @param restorable whether it must be one that the console can restore
 * @param work where the result is kept for later steps
 * @param requirement what else must hold for it
 */
public record VerifyDump(
        String file, boolean restorable, WorkFiles work, BiConsumer<StepContext, Inspected> requirement)
        implements Step {
    static final String NAME = "verified.json";

    @Override
    public String id() {
        return "verify-dump";
    }

    @Override
    public Message intent() {
        return Message.of("backup.step.verify-dump", file);
    }

    @Override
    public Duration limit() {
        return Duration.ofHours(4);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(
                work.host().shown(new ListDump(file)),
                work.host().shown(new ReadDump(file)),
                new PlannedAction.Check(Message.of("backup.check.dump"), limit()),
                work.writing(NAME));
    }

    /** Reading again is the only proof. */
    @Override
    public Probed probe(StepContext context) {
        return Probed.notDone();
    }

    @Override
    public void act(StepContext context) {
        Inspection inspection = new Inspection(work.host().runner(context), context.progress());
        Inspected found = inspection.inspect(file);
        if (restorable && found.format() != BackupFormat.CUSTOM) {
            throw Failure.unchanged(BackupFailure.NOT_RESTORABLE, file, inspection.head(file))
                    .asException();
        }
        requirement.accept(context, found);
        work.write(context, NAME, found);
    }

    @Override
    public Map<String, String> verify(StepContext context) {
        Inspected found = found(context, work);
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("format", found.format().name());
        evidence.put("size", Size.of(found.bytes()));
        evidence.put("sha256", found.sha256());
        evidence.put("database", found.database());
        evidence.put("tables", Integer.toString(found.tables().size()));
        evidence.put("server", found.serverVersion());
        evidence.put("pg_dump", found.dumpVersion());
        return evidence;
    }

    /** What this step found. */
    public static Inspected found(StepContext context, WorkFiles work) {
        return work.require(context, NAME, Inspected.class);
    }
}
