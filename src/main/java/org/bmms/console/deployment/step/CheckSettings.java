package org.bmms.console.deployment.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.deployment.DeploymentFailure;
import org.bmms.console.remote.command.CheckDeploy;
import org.bmms.console.remote.command.CheckReport;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.CheckStep;
import org.bmms.console.run.step.StepContext;

/** Lets Django check the settings (checklist § Step 3: Environment Configuration). */
public record CheckSettings(DeployHost host, DjangoSite site) implements CheckStep {

    @Override
    public String id() {
        return "check-settings";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.check-settings", host.name());
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(2);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(host.owner().shown(new CheckDeploy(site)));
    }

    @Override
    public Map<String, String> check(StepContext context) {
        CheckReport report = host.owner().run(context, new CheckDeploy(site));
        if (!report.passed()) {
            throw Failure.changed(DeploymentFailure.CHECK, host.name())
                    .withDetail(report.output())
                    .asException();
        }
        return Map.of("check --deploy", "no errors");
    }
}
