package org.bmms.console.deployment.step;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.ChangeUnits;
import org.bmms.console.remote.command.ReadLink;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.remote.command.UnitVerb;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** Takes the site out of nginx again. */
public record CloseSite(String id, DeployHost host, String available, String enabled, Duration restart)
        implements Step {

    @Override
    public Message intent() {
        return Message.of("deployment.step.close-site", enabled);
    }

    @Override
    public Duration limit() {
        return restart.multipliedBy(2);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(host.root().shown(new RemoveFile(enabled)), host.root().shown(load()));
    }

    @Override
    public Probed probe(StepContext context) {
        return Probed.doneIf(host.root()
                .run(context, new ReadLink(enabled))
                .filter(available::equals)
                .isEmpty());
    }

    @Override
    public void act(StepContext context) {
        host.root().run(context, new RemoveFile(enabled));
        host.root().run(context, load());
    }

    private ChangeUnits load() {
        return new ChangeUnits(UnitVerb.RELOAD_OR_RESTART, List.of("nginx.service"), restart);
    }
}
