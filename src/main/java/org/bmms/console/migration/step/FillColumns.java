package org.bmms.console.migration.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.coverage.Backfill;
import org.bmms.console.coverage.BackfillOrder;
import org.bmms.console.coverage.BackfillPreview;
import org.bmms.console.coverage.BackfillResult;
import org.bmms.console.database.Identifier;
import org.bmms.console.migration.MigrationFailure;
import org.bmms.console.migration.MigrationPorts;
import org.bmms.console.migration.sql.ColumnName;
import org.bmms.console.run.RunFailure;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/**
 * Gives every row without an organisation to one, in small transactions (checklist § BMMS Step 1: 100 % coverage). Rows
 * that have one are never touched, so it can be repeated.
 *
 * @param database the database's name
 * @param columns the columns that are filled
 * @param organization the code of the organisation
 * @param ports the database
 */
public record FillColumns(String database, Set<ColumnName> columns, String organization, MigrationPorts ports)
        implements Step {

    public FillColumns {
        columns = Set.copyOf(columns);
    }

    @Override
    public String id() {
        return "backfill";
    }

    @Override
    public Message intent() {
        return Message.of("migration.step.backfill", organization);
    }

    @Override
    public Duration limit() {
        return Duration.ofHours(12);
    }

    @Override
    public List<PlannedAction> actions() {
        return columns.stream()
                .sorted()
                .<PlannedAction>map(column -> new PlannedAction.Sql(database, statement(column), Effect.MUTATING))
                .toList();
    }

    private String statement(ColumnName column) {
        String name = Identifier.quoted(column.column());
        return "update " + Identifier.quoted(column.table()) + " set " + name + " = (id of " + organization + ") where "
                + name + " is null (a thousand rows at a time)";
    }

    @Override
    public Probed probe(StepContext context) {
        BackfillPreview preview = backfill().preview(organization, context.cancellation());
        return preview.rows() == 0 ? new Probed.Done(Map.of("rows without an organisation", "0")) : Probed.notDone();
    }

    @Override
    public void act(StepContext context) {
        BackfillResult result =
                backfill().run(BackfillOrder.to(organization), context.cancellation(), context.progress());
        context.evidence("rows given to " + organization, Long.toString(result.updated()));
        result.failure().ifPresent(failure -> {
            throw failure.asException();
        });
        if (result.cancelled()) {
            throw Failure.changed(RunFailure.CANCELLED, id()).asException();
        }
        result.tables().stream().filter(table -> table.left() > 0).findFirst().ifPresent(table -> {
            throw Failure.changed(MigrationFailure.ROWS_LEFT, table.left(), 1, table.table())
                    .asException();
        });
    }

    private Backfill backfill() {
        return new Backfill(ports.database().get());
    }
}
