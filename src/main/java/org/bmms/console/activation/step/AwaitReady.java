package org.bmms.console.activation.step;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bmms.console.activation.ActivationFailure;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.CheckStep;
import org.bmms.console.run.step.StepContext;
import org.bmms.console.target.site.Ready;
import org.bmms.console.target.site.SiteProbe;

/** Waits until the site says that it can work: database and cache included (target facts § 3). */
public record AwaitReady(String prefix, SwitchHost host, String unit, SiteProbe site, StepTimes times)
        implements CheckStep {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    @Override
    public String id() {
        return prefix + "await-ready." + host.name();
    }

    @Override
    public Message intent() {
        return Message.of("activation.step.await-ready", host.name());
    }

    @Override
    public Duration limit() {
        return times.ready().plusSeconds(30);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(new PlannedAction.Check(Message.of("activation.check.ready"), times.ready()));
    }

    @Override
    public Map<String, String> check(StepContext context) {
        Instant until = context.now().plus(times.ready());
        while (true) {
            String answer;
            try {
                Ready ready = site.ready();
                if (ready.ready()) {
                    return Map.of(
                            "answer",
                            "200 ready",
                            "milliseconds",
                            Long.toString(ready.answer().took().toMillis()));
                }
                answer = ready.answer().status() + " " + ready.checks();
            } catch (FailureException e) {
                answer = e.failure().code().code();
            }
            if (context.now().isAfter(until)) {
                throw Failure.changed(
                                ActivationFailure.NOT_READY,
                                host.name(),
                                times.ready().toSeconds(),
                                answer)
                        .withDetail(new Processes(host, context).excerpt(unit))
                        .asException();
            }
            context.pause(LOOK_AGAIN);
        }
    }
}
