package org.bmms.console.backup.step;

import java.time.Duration;
import java.util.List;
import org.bmms.console.backup.BackupPorts;
import org.bmms.console.base.Effect;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.Administration;
import org.bmms.console.database.Identifier;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** Drops a database that the run restored; a live one, or one that somebody uses, is refused (promise D3). */
public record DropDatabase(String id, String database, BackupPorts ports) implements Step {

    @Override
    public Message intent() {
        return Message.of("backup.step.drop", database);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(new PlannedAction.Sql(
                database, "drop database if exists " + Identifier.quoted(database), Effect.MUTATING));
    }

    @Override
    public Probed probe(StepContext context) {
        return Probed.doneIf(ports.administration().get().database(database).isEmpty());
    }

    @Override
    public void act(StepContext context) {
        ports.administration().get().drop(database);
    }

    /** What cannot be dropped now is dropped on the way back; why it came to that matters more. */
    static void quietly(Administration administration, String database, FailureException why) {
        try {
            administration.drop(database);
        } catch (FailureException e) {
            why.addSuppressed(e);
        }
    }
}
