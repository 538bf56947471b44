package org.bmms.console.backup.step;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bmms.console.backup.BackupPorts;
import org.bmms.console.backup.Expectation;
import org.bmms.console.backup.RowCounter;
import org.bmms.console.backup.RowCounts;
import org.bmms.console.base.Message;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** Counts the rows again when the dump has ended: what was written meanwhile is known, not guessed. */
public record CountAfter(CountedDatabase database, WorkFiles work, BackupPorts ports) implements Step {
    static final String NAME = "after.json";

    @Override
    public String id() {
        return "count-after";
    }

    @Override
    public Message intent() {
        return Message.of("backup.step.count-after", database.name());
    }

    @Override
    public Duration limit() {
        return Duration.ofHours(2);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(database.shown(), work.writing(NAME));
    }

    @Override
    public Probed probe(StepContext context) {
        return work.read(context, NAME, RowCounts.class)
                .<Probed>map(after -> new Probed.Done(
                        evidence(Expectation.between(Before.read(context, work).rows(), after))))
                .orElseGet(Probed::notDone);
    }

    @Override
    public void act(StepContext context) {
        RowCounts after = new RowCounter(ports.databases().apply(database.name()), database.excludedSchemas())
                .countAgain(Before.read(context, work).rows(), context.cancellation(), context.progress());
        work.write(context, NAME, after);
    }

    /** What a dump that was made between the two counts must hold. */
    public static Expectation expectation(StepContext context, WorkFiles work) {
        return Expectation.between(Before.read(context, work).rows(), work.require(context, NAME, RowCounts.class));
    }

    private static Map<String, String> evidence(Expectation expectation) {
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("as of", expectation.after().asOf().toString());
        List<String> written = expectation.writtenMeanwhile();
        evidence.put("written while the dump was made", written.isEmpty() ? "no table" : String.join(", ", written));
        return evidence;
    }
}
