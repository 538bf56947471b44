package org.bmms.console.backup.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bmms.console.base.Message;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/**
 * A step that is only needed under a condition which nobody knows when the plan is made.
 *
 * @param step the step
 * @param needless why it is not needed, if it is not; looked at whenever the step is
 */
public record OnlyIf(Step step, Function<StepContext, Optional<String>> needless) implements Step {

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public Message intent() {
        return step.intent();
    }

    @Override
    public Duration limit() {
        return step.limit();
    }

    @Override
    public List<PlannedAction> actions() {
        return step.actions();
    }

    @Override
    public Probed probe(StepContext context) {
        return needless.apply(context)
                .<Probed>map(why -> new Probed.Done(Map.of("not needed", why)))
                .orElseGet(() -> step.probe(context));
    }

    @Override
    public void act(StepContext context) {
        step.act(context);
    }

    @Override
    public Map<String, String> verify(StepContext context) {
        return step.verify(context);
    }
}
