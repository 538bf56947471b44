package org.bmms.console.ui.plan;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Message;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.plan.PlannedStep;

/**
 * A step of the plan as it is reviewed.
 *
 * @param number its place, from 1
 * @param intent what it is for
 * @param touch what it does to the target
 * @param limit how long it may take
 * @param main what it does in the first place
 * @param actions everything that it does, in order
 */
public record ReviewStep(
        int number, Message intent, Touch touch, Duration limit, PlannedAction main, List<PlannedAction> actions) {
    private static final List<String> INTERRUPTING = List.of("restart-app.", "stop-app.");
    private static final Pattern CLEARING = Pattern.compile("(?:^| )(?:rm|sync) ");

    public ReviewStep {
        actions = List.copyOf(actions);
    }

    /** What a step does to the target. */
    public enum Touch {
        READS,
        CHANGES,
        /** Visitors are turned away while it goes on. */
        DOWNTIME,
        DESTROYS
    }

    /** The steps that do something, in order. */
    public static List<ReviewStep> of(List<PlannedStep> steps) {
        return IntStream.range(0, steps.size())
                .filter(i -> !steps.get(i).actions().isEmpty())
                .mapToObj(i -> of(i + 1, steps.get(i)))
                .toList();
    }

    private static ReviewStep of(int number, PlannedStep step) {
        return new ReviewStep(number, step.intent(), touch(step), step.limit(), main(step.actions()), step.actions());
    }

    private static Touch touch(PlannedStep step) {
        boolean interrupts = INTERRUPTING.stream()
                .anyMatch(id -> step.id().startsWith(id) || step.id().startsWith("back." + id));
        return switch (step.effect()) {
            case READ_ONLY -> Touch.READS;
            case MUTATING -> interrupts ? Touch.DOWNTIME : Touch.CHANGES;
            case DESTRUCTIVE -> Touch.DESTROYS;
        };
    }

    /** The last command that changes something and does not only clear up: those before it prepare. */
    private static PlannedAction main(List<PlannedAction> actions) {
        return actions.stream()
                .filter(action -> effect(action) != Effect.READ_ONLY)
                .reduce((before, later) -> clearsUp(later) ? before : later)
                .orElse(actions.getFirst());
    }

    private static boolean clearsUp(PlannedAction action) {
        return action instanceof PlannedAction.Command command
                && CLEARING.matcher(command.line()).find();
    }

    private static Effect effect(PlannedAction action) {
        return switch (action) {
            case PlannedAction.Command command -> command.effect();
            case PlannedAction.Sql sql -> sql.effect();
            // Its difference has a place of its own.
            case PlannedAction.FileChange _ -> Effect.READ_ONLY;
            case PlannedAction.Check _ -> Effect.READ_ONLY;
        };
    }
}
