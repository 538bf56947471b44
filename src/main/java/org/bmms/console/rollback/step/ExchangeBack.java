package org.bmms.console.rollback.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.backup.BackupPorts;
import org.bmms.console.base.Message;
import org.bmms.console.database.Administration;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** Puts the old database back in its place if it was exchanged, and opens it if it was only closed. */
public record ExchangeBack(String prefix, Swap swap, BackupPorts ports) implements Step {

    @Override
    public String id() {
        return prefix + "exchange";
    }

    @Override
    public Message intent() {
        return Message.of("rollback.step.exchange-back", swap.kept(), swap.live());
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(2);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(Statements.close(swap.live()), Statements.exchange(swap.live(), swap.kept(), swap.copy()));
    }

    @Override
    public Probed probe(StepContext context) {
        return switch (swap.state(ports.administration().get())) {
            case BEFORE -> new Probed.Done(Map.of("live", "the database from before this run"));
            case CLOSED, EXCHANGED -> Probed.notDone();
            case UNCLEAR -> new Probed.Blocked(swap.unclear());
        };
    }

    @Override
    public void act(StepContext context) {
        Administration administration = ports.administration().get();
        if (swap.happened(administration)) {
            administration.closeForOthers(swap.live());
            administration.exchange(swap.live(), swap.kept(), swap.copy());
        } else {
            administration.acceptConnections(swap.live(), true);
        }
    }
}
