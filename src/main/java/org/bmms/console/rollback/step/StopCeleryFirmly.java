package org.bmms.console.rollback.step;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.bmms.console.activation.step.StopCelery;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/**
 * Stops Celery although it is on the present settings. In a switch of the mode a worker that is newer than the settings
 * file need not be stopped any more; while databases are exchanged nobody may work at all.
 *
 * @param stop how it is stopped
 * @param needed whether nobody may work; else the rule of a switch applies
 */
public record StopCeleryFirmly(StopCelery stop, Predicate<StepContext> needed) implements Step {

    @Override
    public String id() {
        return stop.id();
    }

    @Override
    public Message intent() {
        return stop.intent();
    }

    @Override
    public Duration limit() {
        return stop.limit();
    }

    @Override
    public List<PlannedAction> actions() {
        return stop.actions();
    }

    @Override
    public Probed probe(StepContext context) {
        if (!needed.test(context)) {
            return stop.probe(context);
        }
        List<UnitStatus> units =
                context.host(stop.host().name()).run(new ShowUnits(stop.host().celeryUnits()));
        if (units.stream().allMatch(UnitStatus::isStopped)) {
            return Probed.done();
        }
        boolean stopping = units.stream().anyMatch(u -> u.activeState().equals("deactivating"));
        return stopping ? new Probed.UnderWay() : Probed.notDone();
    }

    @Override
    public void act(StepContext context) {
        stop.act(context);
    }
}
