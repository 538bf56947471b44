package org.bmms.console.deployment.step;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.deployment.DeploymentFailure;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.CheckStep;
import org.bmms.console.run.step.StepContext;
import org.bmms.console.target.site.SiteAnswer;
import org.bmms.console.target.site.SiteProbe;

/** Waits until a visitor gets the login page of the administration (checklist § Step 8: Verification). */
public record AwaitLogin(SiteProbe site, Duration ready) implements CheckStep {
    private static final String PAGE = "/admin/login/";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final int OK = 200;

    @Override
    public String id() {
        return "await-login";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.await-login", PAGE);
    }

    @Override
    public Duration limit() {
        return ready.plusSeconds(30);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(new PlannedAction.Check(Message.of("deployment.check.login", PAGE), ready));
    }

    @Override
    public Map<String, String> check(StepContext context) {
        Instant until = context.now().plus(ready);
        while (true) {
            String answered;
            try {
                SiteAnswer answer = site.follow(PAGE);
                if (answer.status() == OK && answer.body().contains("password")) {
                    return Map.of("page", PAGE, "answer", Integer.toString(OK));
                }
                answered = Integer.toString(answer.status());
            } catch (FailureException e) {
                answered = e.failure().code().code();
            }
            if (context.now().isAfter(until)) {
                throw Failure.changed(DeploymentFailure.NO_LOGIN, ready.toSeconds(), answered)
                        .asException();
            }
            context.pause(LOOK_AGAIN);
        }
    }
}
