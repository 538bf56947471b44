package org.bmms.console.deployment.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.deployment.DeploymentFailure;
import org.bmms.console.deployment.DeploymentPorts;
import org.bmms.console.onboarding.password.DjangoHash;
import org.bmms.console.remote.command.DjangoChange;
import org.bmms.console.remote.command.DjangoProbe;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;
import org.bmms.console.target.django.DjangoScript;
import tools.jackson.databind.JsonNode;

/**
 * Makes the first administrator (checklist § Step 4: Database Setup). The password is hashed on this workstation as the
 * application's Django would, so that it never reaches the server.
 */
public record MakeSuperuser(DeployHost host, DjangoSite site, String username, String email, DeploymentPorts ports)
        implements Step {
    private static final String SAMPLE = "Sample-of-a-password-71";

    @Override
    public String id() {
        return "make-superuser";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.make-superuser", username);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(4);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(host.owner().shown(new DjangoChange(script("", true))));
    }

    @Override
    public Probed probe(StepContext context) {
        JsonNode answer = host.owner().run(context, script("", false));
        if (!answer.path("there").booleanValue(false)) {
            return Probed.notDone();
        }
        boolean right = answer.path("administrator").booleanValue(false)
                && answer.path("active").booleanValue(false);
        return right
                ? new Probed.Done(Map.of("user", username))
                : new Probed.Blocked(Failure.unchanged(DeploymentFailure.USER_TAKEN, username));
    }

    @Override
    public void act(StepContext context) {
        JsonNode scheme = host.owner().run(context, DjangoScript.PASSWORD_SCHEME.on(site, Map.of("sample", SAMPLE)));
        int iterations = scheme.path("iterations").intValue(0);
        if (iterations <= 0) {
            throw Failure.unchanged(DeploymentFailure.PASSWORD, username, DeploymentPorts.LEAST_LENGTH)
                    .asException();
        }
        String hash = new DjangoHash(iterations).of(ports.passwords().superuser(username));
        host.owner().run(context, new DjangoChange(script(hash, true)));
    }

    private DjangoProbe script(String hash, boolean make) {
        return DjangoScript.SUPERUSER.on(
                site, Map.of("username", username, "email", email, "hash", hash, "make", make));
    }
}
