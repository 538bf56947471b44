package org.bmms.console.activation.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.activation.ActivationFailure;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.ChangeUnits;
import org.bmms.console.remote.command.Done;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.remote.command.UnitVerb;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** Stops the application on one host, so that nobody works with the database (checklist § Full Database Rollback). */
public record StopApp(String prefix, SwitchHost host, String unit, StepTimes times) implements Step {

    @Override
    public String id() {
        return prefix + "stop-app." + host.name();
    }

    @Override
    public Message intent() {
        return Message.of("activation.step.stop-app", host.name(), unit);
    }

    @Override
    public Duration limit() {
        return times.restart().multipliedBy(2);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(host.shown(stop()));
    }

    @Override
    public Probed probe(StepContext context) {
        UnitStatus now = now(context);
        if (now.isStopped()) {
            return new Probed.Done(Map.of("state", now.activeState()));
        }
        return now.activeState().equals("deactivating") ? new Probed.UnderWay() : Probed.notDone();
    }

    @Override
    public void act(StepContext context) {
        context.host(host.name()).run(stop());
        UnitStatus now = now(context);
        if (!now.isStopped()) {
            throw new Processes(host, context).failure(ActivationFailure.UNIT_UP, now);
        }
    }

    private UnitStatus now(StepContext context) {
        return new Processes(host, context).show(List.of(unit)).getFirst();
    }

    private RemoteCommand<Done> stop() {
        return host.asRoot(new ChangeUnits(UnitVerb.STOP, List.of(unit), times.restart()));
    }
}
