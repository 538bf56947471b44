package org.bmms.console.migration.step;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.migration.MigrationDatabase;
import org.bmms.console.migration.MigrationFailure;
import org.bmms.console.migration.MigrationParameters;
import org.bmms.console.migration.MigrationPorts;
import org.bmms.console.migration.sql.ColumnName;
import org.bmms.console.remote.command.ListMigrations;
import org.bmms.console.remote.command.Migration;
import org.bmms.console.remote.command.MigrationName;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.CheckStep;
import org.bmms.console.run.step.StepContext;

/**
 * Compares both what Django records and what the catalog shows with what the plan promises: migrations that are marked
 * [X] prove no column (target facts § 9).
 */
public record VerifySchema(MigrationParameters expected, MigrationPorts ports) implements CheckStep {

    @Override
    public String id() {
        return "verify-schema";
    }

    @Override
    public Message intent() {
        return Message.of("migration.step.verify");
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(5);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(
                expected.host().shown(new ListMigrations(expected.site())),
                new PlannedAction.Check(
                        Message.of(
                                "migration.check.schema",
                                expected.columns().size(),
                                expected.notNull().size()),
                        limit()));
    }

    @Override
    public Map<String, String> check(StepContext context) {
        Set<String> applied = expected.host().run(context, new ListMigrations(expected.site())).stream()
                .filter(Migration::applied)
                .map(migration -> migration.application() + "." + migration.name())
                .collect(Collectors.toSet());
        List<MigrationName> wrong = Stream.concat(
                        expected.applied().stream().filter(name -> !applied.contains(name.toString())),
                        expected.takenBack().stream().filter(name -> applied.contains(name.toString())))
                .toList();
        if (!wrong.isEmpty()) {
            throw Failure.unchanged(
                            MigrationFailure.NOT_APPLIED, wrong.getFirst().toString(), wrong.size() - 1)
                    .asException();
        }
        Map<ColumnName, Boolean> scope = new MigrationDatabase(ports.database().get(), context.cancellation()).scope();
        List<ColumnName> bad = Stream.concat(expected.columns().stream(), scope.keySet().stream())
                .distinct()
                .sorted()
                .filter(column -> !isAsExpected(column, scope))
                .toList();
        if (!bad.isEmpty()) {
            throw Failure.unchanged(MigrationFailure.COLUMNS, bad.getFirst().toString(), bad.size() - 1)
                    .asException();
        }
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("migrations applied", Integer.toString(applied.size()));
        evidence.put("organisation columns", Integer.toString(scope.size()));
        evidence.put(
                "of them NOT NULL",
                Long.toString(scope.values().stream().filter(notNull -> notNull).count()));
        return evidence;
    }

    /** A table that a migration made itself may bring a column that no plan lists. */
    private boolean isAsExpected(ColumnName column, Map<ColumnName, Boolean> scope) {
        if (!expected.columns().contains(column)) {
            return expected.takenBack().isEmpty();
        }
        Boolean notNull = scope.get(column);
        return notNull != null && notNull == expected.notNull().contains(column);
    }
}
