package org.bmms.console.deployment.step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;
import org.bmms.console.deployment.DeploymentFailure;
import org.bmms.console.deployment.DeploymentPorts;
import org.bmms.console.deployment.GeneratedSecret;
import org.bmms.console.deployment.OrderedSettings;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;
import org.bmms.console.target.connection.SettingsSecrets;
import org.bmms.console.target.dotenv.DotEnv;

/**
 * Writes the settings file (checklist § Step 3: Environment Configuration), readable by the application's user alone. The
 * key, and the password of a role that is to be made, are made here and are in that file only. A file that is there is
 * never written over.
 *
 * @param path the settings file
 * @param template the code's own template, which may be missing
 * @param makesRole whether the role's password is made
 */
public record WriteSettings(
        DeployHost host,
        String path,
        String template,
        OrderedSettings settings,
        boolean makesRole,
        DeploymentPorts ports)
        implements Step {
    private static final String MODE = "600";

    @Override
    public String id() {
        return "write-settings";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.write-settings", path);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(2);
    }

    @Override
    public List<PlannedAction> actions() {
        List<PlannedAction> actions = new ArrayList<>();
        actions.add(new PlannedAction.FileChange(host.name(), path, settings.shown()));
        actions.addAll(file(path).actions());
        return actions;
    }

    @Override
    public Probed probe(StepContext context) {
        DotEnv now = file(path).read(context).map(DotEnv::parse).orElse(null);
        if (now == null) {
            return Probed.notDone();
        }
        SettingsSecrets.learn(now, ports.redactor());
        List<String> differ = settings.differences(now);
        return differ.isEmpty()
                ? new Probed.Done(Map.of("file", path, "mode", "obcms"))
                : new Probed.Blocked(
                        Failure.unchanged(DeploymentFailure.DIFFERS, host.name(), path, String.join(", ", differ)));
    }

    @Override
    public void act(StepContext context) {
        DotEnv from = file(template).read(context).map(DotEnv::parse).orElseGet(() -> DotEnv.of(""));
        String role = settings.order().database().role();
        try (Secret key = GeneratedSecret.key()) {
            ports.redactor().learn(key);
            Secret password =
                    makesRole ? GeneratedSecret.password() : ports.passwords().database(role);
            ports.redactor().learn(password);
            file(path).write(context, settings.written(from, key, password).bytes());
        }
    }

    private WholeServerFile file(String which) {
        return new WholeServerFile(host, which, host.user(), MODE);
    }
}
