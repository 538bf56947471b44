package org.bmms.console.rollback.step;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bmms.console.backup.BackupPorts;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.rollback.RollbackFailure;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.CheckStep;
import org.bmms.console.run.step.StepContext;

/**
 * Looks at Django's migrations in the restored database. They come with it, so normally nothing is migrated (target facts
 * § 9); where the live database has others, the application's code must fit the restored ones, and that is told.
 */
public record CheckMigrations(String live, String copy, BackupPorts ports) implements CheckStep {

    @Override
    public String id() {
        return "check-migrations";
    }

    @Override
    public Message intent() {
        return Message.of("rollback.step.check-migrations", copy);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(2);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(new PlannedAction.Check(Message.of("rollback.check.migrations"), limit()));
    }

    @Override
    public Map<String, String> check(StepContext context) {
        Set<String> restored = migrations(copy, context);
        Optional<Set<String>> now = ofLive(context);
        if (restored.isEmpty() && now.filter(n -> !n.isEmpty()).isPresent()) {
            throw Failure.unchanged(RollbackFailure.NO_MIGRATIONS, copy).asException();
        }
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("applied", Integer.toString(restored.size()));
        evidence.put(
                "only in the live database",
                now.map(n -> beyond(n, restored)).orElse("unknown: the live database cannot be read"));
        return evidence;
    }

    /** A live database that cannot be read is a reason to go back, and none against it. */
    private Optional<Set<String>> ofLive(StepContext context) {
        try {
            return Optional.of(migrations(live, context));
        } catch (FailureException e) {
            if (context.cancellation().isRequested()) {
                throw e;
            }
            context.evidence("live database", e.failure().code().code());
            return Optional.empty();
        }
    }

    private Set<String> migrations(String database, StepContext context) {
        Access access = Access.of(Message.of("rollback.work.migrations")).stoppedBy(context.cancellation());
        return ports.databases()
                .apply(database)
                .read(
                        access,
                        reading -> new Catalog(reading)
                                .migrations().stream()
                                        .map(m -> m.application() + "." + m.name())
                                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String beyond(Set<String> live, Set<String> restored) {
        Set<String> beyond = new TreeSet<>(live);
        beyond.removeAll(restored);
        return beyond.isEmpty() ? "none" : String.join(", ", beyond);
    }
}
