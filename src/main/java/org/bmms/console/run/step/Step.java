package org.bmms.console.run.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.run.RunFailure;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.plan.PlannedStep;

/**
 * One step of a run. It can be probed at any time, so that repeating or resuming a run never applies its effect twice.
 * It sends commands only through its {@link StepContext}, which refuses a mutating command that is not among its
 * {@link #actions()}.
 */
public interface Step {

    /** Unique in its plan and the same whenever the plan is made again. */
    String id();

    /** What it is for. */
    Message intent();

    /** How long it may take in all. */
    Duration limit();

    /** What it does, exactly. */
    List<PlannedAction> actions();

    /** Looks whether its effect is already there. Changes nothing. */
    Probed probe(StepContext context);

    /** Applies the effect. */
    void act(StepContext context);

    /**
     * Makes sure that the effect is there after acting.
     *
     * @return by what that is known
     * @throws org.bmms.console.base.FailureException if it is not
     */
    default Map<String, String> verify(StepContext context) {
        return switch (probe(context)) {
            case Probed.Done done -> done.evidence();
            case Probed.Blocked blocked -> throw blocked.failure().asException();
            case Probed.NotDone n ->
                throw Failure.changed(RunFailure.NOT_EFFECTIVE, id()).asException();
            case Probed.UnderWay u ->
                throw Failure.unknown(RunFailure.NOT_EFFECTIVE, id()).asException();
        };
    }

    /** The strongest effect of its actions. */
    default Effect effect() {
        return actions().stream().map(Step::effectOf).reduce(Effect.READ_ONLY, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    /** This step as it is shown. */
    default PlannedStep planned() {
        return new PlannedStep(id(), intent(), effect(), limit(), actions());
    }

    private static Effect effectOf(PlannedAction action) {
        return switch (action) {
            case PlannedAction.Command c -> c.effect();
            case PlannedAction.Sql s -> s.effect();
            case PlannedAction.FileChange f -> Effect.MUTATING;
            case PlannedAction.Check c -> Effect.READ_ONLY;
        };
    }
}
