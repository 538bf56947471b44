package org.bmms.console.deployment.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.deployment.DeploymentFailure;
import org.bmms.console.remote.command.ProgramVersion;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.CheckStep;
import org.bmms.console.run.step.StepContext;

/** Makes sure that the server's Python is new enough (checklist § Environment Verification). */
public record CheckPython(DeployHost host) implements CheckStep {
    private static final int LEAST = 12;
    private static final Pattern VERSION = Pattern.compile("Python 3\\.(\\d+).*");

    @Override
    public String id() {
        return "check-python";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.check-python", host.name(), "3." + LEAST);
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(60);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(host.owner().shown(new ProgramVersion("python3")));
    }

    @Override
    public Map<String, String> check(StepContext context) {
        String version = host.owner().run(context, new ProgramVersion("python3"));
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < LEAST) {
            throw Failure.unchanged(DeploymentFailure.PYTHON, host.name(), version, "3." + LEAST)
                    .asException();
        }
        return Map.of("version", version);
    }
}
