package org.bmms.console.ui.activation;

import java.util.List;
import java.util.Optional;
import org.bmms.console.activation.SwitchParameters;
import org.bmms.console.activation.step.GuardKind;
import org.bmms.console.activation.step.SwitchHost;
import org.bmms.console.base.Json;
import org.bmms.console.checklist.KnownSwitch;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.ui.plan.ReviewStep;

/**
 * A plan as it is reviewed, all of it concluded from the plan itself and from what earlier switches took.
 *
 * @param plan what is reviewed
 * @param steps forward
 * @param back the way back
 * @param files the settings files that change, each with its difference
 * @param guardSeconds how long the guard waits for a decision; 0 for none
 * @param unguarded the hosts that have no guard
 * @param backup the backup that a full rollback would use
 * @param measured the newest switch whose downtime was measured; empty if none was
 * @param longest how long the services may take to restart, at most, in seconds
 */
record ReviewPicture(
        Plan plan,
        List<ReviewStep> steps,
        List<ReviewStep> back,
        List<PlannedAction.FileChange> files,
        int guardSeconds,
        List<String> unguarded,
        String backup,
        Optional<KnownSwitch> measured,
        long longest) {

    ReviewPicture {
        steps = List.copyOf(steps);
        back = List.copyOf(back);
        files = List.copyOf(files);
        unguarded = List.copyOf(unguarded);
    }

    /**
     * Concludes it.
     *
     * @param switches what was switched before, here or on staging, the newest first
     */
    static ReviewPicture of(Plan plan, List<KnownSwitch> switches) {
        SwitchParameters parameters = Json.read(plan.parameters(), SwitchParameters.class);
        List<ReviewStep> steps = ReviewStep.of(plan.steps());
        String backup = parameters.backup();
        return new ReviewPicture(
                plan,
                steps,
                ReviewStep.of(plan.rollback()),
                plan.steps().stream()
                        .flatMap(step -> step.actions().stream())
                        .filter(PlannedAction.FileChange.class::isInstance)
                        .map(PlannedAction.FileChange.class::cast)
                        .toList(),
                parameters.guardSeconds(),
                parameters.hosts().stream()
                        .filter(host -> host.guard() == GuardKind.NONE)
                        .map(SwitchHost::name)
                        .toList(),
                backup == null ? "" : backup,
                switches.stream().filter(known -> known.downtime() != null).findFirst(),
                steps.stream()
                        .filter(step -> step.touch() == ReviewStep.Touch.DOWNTIME)
                        .mapToLong(step -> step.limit().toSeconds())
                        .sum());
    }

    /** Whether every host has a guard. */
    boolean isGuarded() {
        return guardSeconds > 0 && unguarded.isEmpty();
    }
}
