package org.bmms.console.deployment.step;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.ChangeUnits;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.remote.command.UnitVerb;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** Stops the units that this run has started, and lets them no longer start with the server. */
public record StopUnits(String id, DeployHost host, List<String> units, Duration restart) implements Step {

    public StopUnits {
        units = List.copyOf(units);
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.stop-units", String.join(", ", units));
    }

    @Override
    public Duration limit() {
        return restart.multipliedBy(4);
    }

    @Override
    public List<PlannedAction> actions() {
        return units.stream()
                .flatMap(unit -> java.util.stream.Stream.of(
                        host.root().shown(stop(unit)), host.root().shown(disable(unit))))
                .toList();
    }

    @Override
    public Probed probe(StepContext context) {
        return Probed.doneIf(show(context).stream().allMatch(unit -> !unit.exists() || isOff(unit)));
    }

    private static boolean isOff(UnitStatus unit) {
        return unit.isStopped() && !unit.unitFileState().equals("enabled");
    }

    @Override
    public void act(StepContext context) {
        show(context).stream().filter(UnitStatus::exists).forEach(unit -> {
            host.root().run(context, stop(unit.name()));
            host.root().run(context, disable(unit.name()));
        });
    }

    private List<UnitStatus> show(StepContext context) {
        return context.host(host.name()).run(new ShowUnits(units));
    }

    private ChangeUnits stop(String unit) {
        return new ChangeUnits(UnitVerb.STOP, List.of(unit), restart);
    }

    private ChangeUnits disable(String unit) {
        return new ChangeUnits(UnitVerb.DISABLE, List.of(unit), restart);
    }
}
