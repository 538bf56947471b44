package org.bmms.console.backup.step;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bmms.console.backup.BackupFailure;
import org.bmms.console.backup.BackupPorts;
import org.bmms.console.backup.Difference;
import org.bmms.console.backup.Expectation;
import org.bmms.console.backup.RowCounter;
import org.bmms.console.backup.RowCounts;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.Identifier;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/**
 * Compares a restored database with what was backed up: the rows of all tables and the rows without an organisation. One
 * that differs is dropped, since nobody must take it for the real one.
 *
 * @param id of the step
 * @param database the restored one
 * @param work where the result is kept for later steps
 * @param ports the target
 * @param expected what it must hold
 */
public record CompareRows(
        String id,
        CountedDatabase database,
        WorkFiles work,
        BackupPorts ports,
        Function<StepContext, Expectation> expected)
        implements Step {
    static final String NAME = "restored.json";

    @Override
    public Message intent() {
        return Message.of("backup.step.compare", database.name());
    }

    @Override
    public Duration limit() {
        return Duration.ofHours(2);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(
                database.shown(),
                new PlannedAction.Check(Message.of("backup.check.compare"), limit()),
                new PlannedAction.Sql(
                        database.name(),
                        "drop database if exists " + Identifier.quoted(database.name()) + " (where it differs)",
                        Effect.MUTATING),
                work.writing(NAME));
    }

    @Override
    public Probed probe(StepContext context) {
        return Probed.notDone();
    }

    @Override
    public void act(StepContext context) {
        if (ports.administration().get().database(database.name()).isEmpty()) {
            throw Failure.unchanged(BackupFailure.COPY_GONE, database.name()).asException();
        }
        RowCounts restored = new RowCounter(ports.databases().apply(database.name()), database.excludedSchemas())
                .count(context.cancellation(), context.progress());
        List<Difference> differences = expected.apply(context).differences(restored);
        if (!differences.isEmpty()) {
            Difference first = differences.getFirst();
            FailureException why = Failure.unchanged(
                            BackupFailure.DIFFERENT,
                            database.name(),
                            differences.size(),
                            first.what(),
                            first.found(),
                            first.expected())
                    .withDetail(differences.stream().map(Difference::toString).collect(Collectors.joining("\n")))
                    .asException();
            DropDatabase.quietly(ports.administration().get(), database.name(), why);
            throw why;
        }
        work.write(context, NAME, restored);
    }

    @Override
    public Map<String, String> verify(StepContext context) {
        RowCounts restored = work.require(context, NAME, RowCounts.class);
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("tables", Integer.toString(restored.tables().size()));
        evidence.put(
                "rows",
                Long.toString(
                        restored.rows().values().stream().mapToLong(n -> n).sum()));
        evidence.put(
                "rows without an organisation",
                restored.missing().map(n -> Long.toString(n)).orElse("no organisations"));
        return evidence;
    }
}
