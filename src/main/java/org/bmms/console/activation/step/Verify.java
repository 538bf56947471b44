package org.bmms.console.activation.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bmms.console.activation.ActivationFailure;
import org.bmms.console.activation.SwitchPorts.Verdict;
import org.bmms.console.activation.SwitchPorts.Verifier;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.CheckStep;
import org.bmms.console.run.step.StepContext;
import org.bmms.console.target.mode.Mode;

/** Proves that everything works in the new mode (checklist § Post-Deployment Verification). */
public record Verify(String prefix, Mode expected, Verifier verifier, StepTimes times) implements CheckStep {

    /** The evidence that says how many checks have passed. */
    public static final String PASSED = "checks passed";

    @Override
    public String id() {
        return prefix + "verify";
    }

    @Override
    public Message intent() {
        return Message.of("activation.step.verify", expected.name());
    }

    @Override
    public Duration limit() {
        return times.ready().plusMinutes(2);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(new PlannedAction.Check(Message.of("activation.check.verification", expected.name()), limit()));
    }

    @Override
    public Map<String, String> check(StepContext context) {
        Verdict verdict = verifier.verify(expected, context.cancellation());
        if (!verdict.failed().isEmpty()) {
            throw Failure.changed(
                            ActivationFailure.VERIFICATION,
                            verdict.failed().size(),
                            verdict.failed().getFirst())
                    .withDetail(String.join("\n", verdict.log()))
                    .asException();
        }
        Map<String, String> evidence = new TreeMap<>(verdict.seen());
        evidence.put(PASSED, Integer.toString(verdict.passed()));
        return evidence;
    }
}
