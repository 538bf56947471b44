package org.bmms.console.backup.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.backup.BackupPorts;
import org.bmms.console.backup.RowCounter;
import org.bmms.console.backup.RowCounts;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.mode.ModeSettings;

/** Counts the rows of all tables just before the dump, and notes the mode that the backup belongs to. */
public record CountBefore(CountedDatabase database, WorkFiles work, String envFile, BackupPorts ports) implements Step {

    @Override
    public String id() {
        return "count-before";
    }

    @Override
    public Message intent() {
        return Message.of("backup.step.count-before", database.name());
    }

    @Override
    public Duration limit() {
        return Duration.ofHours(2);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(database.shown(), work.writing(Before.NAME));
    }

    @Override
    public Probed probe(StepContext context) {
        return work.read(context, Before.NAME, Before.class)
                .<Probed>map(b -> new Probed.Done(evidence(b)))
                .orElseGet(Probed::notDone);
    }

    @Override
    public void act(StepContext context) {
        byte[] env = work.host().run(context, new ReadFile(envFile));
        Mode mode = ModeSettings.of(DotEnv.parse(env)).mode();
        long bytes = ports.administration().get().size(database.name());
        RowCounts rows = new RowCounter(ports.databases().apply(database.name()), database.excludedSchemas())
                .count(context.cancellation(), context.progress());
        work.write(context, Before.NAME, new Before(rows, bytes, mode));
    }

    private static Map<String, String> evidence(Before before) {
        return Map.of(
                "tables",
                Integer.toString(before.rows().tables().size()),
                "rows",
                Long.toString(
                        before.rows().rows().values().stream().mapToLong(n -> n).sum()),
                "mode",
                before.mode().name(),
                "as of",
                before.rows().asOf().toString());
    }
}
