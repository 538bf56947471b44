package org.bmms.console.activation.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.activation.ActivationFailure;
import org.bmms.console.base.Changed;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.ChangeUnits;
import org.bmms.console.remote.command.Done;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.remote.command.UnitVerb;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** Restarts the application on one host, so that its processes read the settings (checklist § BMMS Step 3). */
public record RestartApp(String prefix, SwitchHost host, String unit, StepTimes times) implements Step {

    @Override
    public String id() {
        return prefix + "restart-app." + host.name();
    }

    @Override
    public Message intent() {
        return Message.of("activation.step.restart-app", host.name(), unit);
    }

    @Override
    public Duration limit() {
        return times.restart().multipliedBy(2);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(host.shown(restart()));
    }

    @Override
    public Probed probe(StepContext context) {
        Processes processes = new Processes(host, context);
        UnitStatus now = processes.show(List.of(unit)).getFirst();
        // One that systemd had to start again by itself is not what was asked for, even if it runs now.
        if (now.restarts() == 0 && processes.isCurrent(now, processes.written())) {
            return done(now);
        }
        return isChanging(now) ? new Probed.UnderWay() : Probed.notDone();
    }

    @Override
    public void act(StepContext context) {
        try {
            context.host(host.name()).run(restart());
        } catch (FailureException e) {
            if (e.failure().code() != RemoteFailure.COMMAND_FAILED) {
                throw e;
            }
            Processes processes = new Processes(host, context);
            throw processes.failure(
                    ActivationFailure.UNIT_DOWN, processes.show(List.of(unit)).getFirst());
        }
    }

    @Override
    public Map<String, String> verify(StepContext context) {
        Processes processes = new Processes(host, context);
        UnitStatus now = processes.show(List.of(unit)).getFirst();
        if (processes.isCurrent(now, processes.written())) {
            return done(now).evidence();
        }
        FailureException failure = processes.failure(ActivationFailure.UNIT_DOWN, now);
        throw isChanging(now) ? failure.failure().withChanged(Changed.UNKNOWN).asException(failure) : failure;
    }

    private static Probed.Done done(UnitStatus now) {
        return new Probed.Done(Map.of("started", String.valueOf(now.started()), "pid", Long.toString(now.mainPid())));
    }

    private static boolean isChanging(UnitStatus now) {
        return now.activeState().equals("activating") || now.activeState().equals("deactivating");
    }

    private RemoteCommand<Done> restart() {
        return host.asRoot(new ChangeUnits(UnitVerb.RESTART, List.of(unit), times.restart()));
    }
}
