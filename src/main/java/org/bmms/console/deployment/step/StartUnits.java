package org.bmms.console.deployment.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.deployment.DeploymentFailure;
import org.bmms.console.remote.command.ChangeUnits;
import org.bmms.console.remote.command.JournalExcerpt;
import org.bmms.console.remote.command.JournalFrom;
import org.bmms.console.remote.command.ReadJournal;
import org.bmms.console.remote.command.ReloadDaemon;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.remote.command.UnitVerb;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** Enables and starts the application's units (checklist § Step 6: Service Configuration). */
public record StartUnits(DeployHost host, List<String> units, Duration restart) implements Step {
    private static final int LINES_READ = 100;
    private static final int LINES_SHOWN = 30;

    public StartUnits {
        units = List.copyOf(units);
    }

    @Override
    public String id() {
        return "start-units";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.start-units", String.join(", ", units));
    }

    @Override
    public Duration limit() {
        return restart.multipliedBy(4);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(
                host.root().shown(new ReloadDaemon()),
                host.root().shown(enable()),
                host.root().shown(start()));
    }

    @Override
    public Probed probe(StepContext context) {
        List<UnitStatus> now = show(context);
        return now.stream().allMatch(StartUnits::isRight) ? new Probed.Done(evidence(now)) : Probed.notDone();
    }

    private static boolean isRight(UnitStatus unit) {
        return unit.isActive() && unit.unitFileState().equals("enabled") && !unit.needsDaemonReload();
    }

    @Override
    public void act(StepContext context) {
        host.root().run(context, new ReloadDaemon());
        host.root().run(context, enable());
        try {
            host.root().run(context, start());
        } catch (FailureException e) {
            if (e.failure().code() != RemoteFailure.COMMAND_FAILED) {
                throw e;
            }
            throw down(context);
        }
    }

    @Override
    public Map<String, String> verify(StepContext context) {
        List<UnitStatus> now = show(context);
        if (!now.stream().allMatch(StartUnits::isRight)) {
            throw down(context);
        }
        return evidence(now);
    }

    private FailureException down(StepContext context) {
        UnitStatus bad = show(context).stream()
                .filter(unit -> !isRight(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("all units run"));
        return Failure.changed(
                        DeploymentFailure.UNIT_DOWN,
                        host.name(),
                        bad.name(),
                        bad.activeState() + " (" + bad.subState() + ")")
                .withDetail(log(context, bad.name()))
                .asException();
    }

    private String log(StepContext context, String unit) {
        try {
            return String.join(
                    "\n",
                    JournalExcerpt.last(
                            host.root()
                                    .run(
                                            context,
                                            new ReadJournal(List.of(unit), new JournalFrom.Boot(), null, LINES_READ)),
                            LINES_SHOWN));
        } catch (FailureException e) {
            return JournalExcerpt.unreadable(unit, e);
        }
    }

    private List<UnitStatus> show(StepContext context) {
        return context.host(host.name()).run(new ShowUnits(units));
    }

    private static Map<String, String> evidence(List<UnitStatus> units) {
        return units.stream().collect(Collectors.toMap(UnitStatus::name, u -> "started " + u.started()));
    }

    private ChangeUnits enable() {
        return new ChangeUnits(UnitVerb.ENABLE, units, restart);
    }

    private ChangeUnits start() {
        return new ChangeUnits(UnitVerb.START, units, restart);
    }
}
