package org.bmms.console.migration.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.migration.Counted;
import org.bmms.console.migration.MigrationDatabase;
import org.bmms.console.migration.MigrationFailure;
import org.bmms.console.migration.MigrationPorts;
import org.bmms.console.migration.sql.ColumnName;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.CheckStep;
import org.bmms.console.run.step.StepContext;

/**
 * Proves by an exact count that no row is without an organisation, in every column that the catalog shows now and every one
 * that the plan knows (checklist § BMMS Step 1: Required 100 % for all models).
 */
public record ProveRows(String database, Set<ColumnName> columns, MigrationPorts ports) implements CheckStep {

    public ProveRows {
        columns = Set.copyOf(columns);
    }

    @Override
    public String id() {
        return "prove-rows";
    }

    @Override
    public Message intent() {
        return Message.of("migration.step.prove");
    }

    @Override
    public Duration limit() {
        return Duration.ofHours(2);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(
                new PlannedAction.Sql(
                        database,
                        "select count(*) from each of " + columns.size() + " tables where the organisation is null",
                        Effect.READ_ONLY),
                new PlannedAction.Check(Message.of("migration.check.no-null", columns.size()), limit()));
    }

    @Override
    public Map<String, String> check(StepContext context) {
        MigrationDatabase target = new MigrationDatabase(ports.database().get(), context.cancellation());
        Set<ColumnName> there = target.scope().keySet();
        Set<ColumnName> absent = new TreeSet<>(columns);
        absent.removeAll(there);
        if (!absent.isEmpty()) {
            throw Failure.unchanged(
                            MigrationFailure.COLUMNS, absent.iterator().next().toString(), absent.size() - 1)
                    .asException();
        }
        Counted.of(target.missing(there)).ifPresent(found -> {
            throw found.unchanged(MigrationFailure.ROWS_LEFT).asException();
        });
        return Map.of("columns counted", Integer.toString(there.size()), "rows without an organisation", "0");
    }
}
