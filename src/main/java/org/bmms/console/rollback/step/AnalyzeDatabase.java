package org.bmms.console.rollback.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.backup.BackupPorts;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Sql;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/**
 * Takes the planner's statistics of a restored database, which a dump does not hold: without them the application would
 * be slow until the server finds the time itself.
 */
public record AnalyzeDatabase(String database, BackupPorts ports) implements Step {
    private static final String STATEMENT = "analyze";

    @Override
    public String id() {
        return "analyze-copy";
    }

    @Override
    public Message intent() {
        return Message.of("rollback.step.analyze", database);
    }

    @Override
    public Duration limit() {
        return Duration.ofHours(1);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(new PlannedAction.Sql(database, STATEMENT, Effect.MUTATING));
    }

    /** Doing it again does no harm, and nothing tells whether all of it was done. */
    @Override
    public Probed probe(StepContext context) {
        return Probed.notDone();
    }

    @Override
    public void act(StepContext context) {
        Access access =
                Access.of(Message.of("rollback.work.analyze")).within(limit()).stoppedBy(context.cancellation());
        ports.databases().apply(database).write(access, writing -> writing.update(Sql.of(STATEMENT)));
    }

    @Override
    public Map<String, String> verify(StepContext context) {
        return Map.of();
    }
}
