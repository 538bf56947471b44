package org.bmms.console.run;

import java.util.Map;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Effect;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.run.plan.PlannedStep;
import org.jspecify.annotations.Nullable;

/**
 * A step of a run as its journal tells it.
 *
 * @param milliseconds how long it took, once it ended
 * @param evidence by what its end is known
 * @param failure why it failed or is unknown, or null
 */
public record StepView(
        PlannedStep step,
        RunState state,
        long milliseconds,
        Map<String, String> evidence,
        @Nullable RecordedFailure failure) {

    public StepView {
        evidence = Map.copyOf(evidence);
    }

    /** A step that nothing is known of. */
    public static StepView notStarted(PlannedStep step) {
        return new StepView(step, RunState.NOT_STARTED, 0, Map.of(), null);
    }

    /** Whether it changed the target; unknown while nothing tells how it ended. */
    Changed changed() {
        if (step.effect() == Effect.READ_ONLY) {
            return Changed.NO;
        }
        return switch (state) {
            case NOT_STARTED -> Changed.NO;
            case FAILED -> failure == null ? Changed.UNKNOWN : failure.changed();
            case DONE -> Changed.YES;
            case RUNNING, UNKNOWN, WAITING_FOR_YOU, ROLLED_BACK -> Changed.UNKNOWN;
        };
    }

    StepView intended() {
        return new StepView(step, RunState.RUNNING, 0, Map.of(), null);
    }

    StepView done(long took, Map<String, String> proof) {
        return new StepView(step, RunState.DONE, took, proof, null);
    }

    StepView failed(long took, RecordedFailure why) {
        return new StepView(step, RunState.FAILED, took, Map.of(), why);
    }

    StepView unknown(@Nullable RecordedFailure why) {
        return new StepView(step, RunState.UNKNOWN, 0, Map.of(), why);
    }
}
