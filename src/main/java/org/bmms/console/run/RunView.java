package org.bmms.console.run;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bmms.console.base.Changed;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedStep;
import org.jspecify.annotations.Nullable;

/**
 * A run as its plan and journal tell it, the same on every workstation.
 *
 * @param plan what was shown
 * @param state where it stands; a step that was begun and has no end is {@link RunState#RUNNING}, and only
 *     {@link #leftBehind()} says that nobody is running it
 * @param rollingBack whether the old state is being, or was, put back
 * @param steps the steps forward
 * @param rollback the steps back
 * @param guardFired on which host the guard acted by itself, or null
 * @param entries the journal
 */
public record RunView(
        Plan plan,
        RunState state,
        boolean rollingBack,
        List<StepView> steps,
        List<StepView> rollback,
        @Nullable String guardFired,
        List<Entry> entries) {

    public RunView {
        steps = List.copyOf(steps);
        rollback = List.copyOf(rollback);
        entries = List.copyOf(entries);
    }

    /** Reads the journal of a plan's run. */
    public static RunView of(Plan plan, List<Entry> entries) {
        Reading reading = new Reading(plan);
        entries.forEach(e -> reading.read(e.event()));
        return new RunView(
                plan,
                reading.state,
                reading.rollingBack,
                List.copyOf(reading.steps.values()),
                List.copyOf(reading.rollback.values()),
                reading.guardFired,
                entries);
    }

    /** This run when nobody holds its lock: what was under way is unknown. */
    public RunView leftBehind() {
        if (state != RunState.RUNNING) {
            return this;
        }
        UnaryOperator<StepView> unknown = s -> s.state() == RunState.RUNNING ? s.unknown(null) : s;
        return new RunView(
                plan,
                RunState.UNKNOWN,
                rollingBack,
                steps.stream().map(unknown).toList(),
                rollback.stream().map(unknown).toList(),
                guardFired,
                entries);
    }

    /** This run when its journal cannot be believed from some line on: only the target itself can tell. */
    RunView untrusted() {
        return new RunView(plan, RunState.UNKNOWN, rollingBack, steps, rollback, guardFired, entries);
    }

    /** Whether nothing more will happen in it. */
    public boolean isOver() {
        return !entries.isEmpty() && entries.getLast().event() instanceof Event.Ended;
    }

    /** When it began. */
    public Optional<Instant> began() {
        return entries.stream().findFirst().map(Entry::at);
    }

    /** What stopped it last, on the way that it is on; empty if nothing stands in its way. */
    public Optional<RecordedFailure> failure() {
        return (rollingBack ? rollback : steps)
                .stream()
                        .flatMap(s -> Optional.ofNullable(s.failure()).stream())
                        .findFirst();
    }

    /** Whether the target was changed, by all that is known of the steps. */
    public Changed changed() {
        return changed(Changed.NO);
    }

    /**
     * Whether the target was changed, by all that is known of the steps and of what happened last.
     *
     * @param last what the last failure says of itself
     */
    Changed changed(Changed last) {
        List<Changed> all = Stream.concat(
                        Stream.concat(steps.stream(), rollback.stream()).map(StepView::changed), Stream.of(last))
                .toList();
        return all.contains(Changed.UNKNOWN) ? Changed.UNKNOWN : all.contains(Changed.YES) ? Changed.YES : Changed.NO;
    }

    private static final class Reading {
        private final Map<String, StepView> steps = new LinkedHashMap<>();
        private final Map<String, StepView> rollback = new LinkedHashMap<>();
        private RunState state = RunState.NOT_STARTED;
        private boolean rollingBack;
        private @Nullable String guardFired;

        Reading(Plan plan) {
            fill(steps, plan.steps());
            fill(rollback, plan.rollback());
        }

        private static void fill(Map<String, StepView> views, List<PlannedStep> planned) {
            planned.forEach(s -> views.put(s.id(), StepView.notStarted(s)));
        }

        void read(Event event) {
            switch (event) {
                case Event.Started s -> state = RunState.RUNNING;
                case Event.Resumed r -> state = RunState.RUNNING;
                case Event.TakenOver t -> {}
                case Event.StepIntended s -> {
                    state = RunState.RUNNING;
                    update(s.step(), StepView::intended);
                }
                case Event.StepDone s -> {
                    state = RunState.RUNNING;
                    update(s.step(), v -> v.done(s.milliseconds(), s.evidence()));
                }
                case Event.StepFailed s -> {
                    state = RunState.FAILED;
                    update(s.step(), v -> v.failed(s.milliseconds(), s.failure()));
                }
                case Event.StepUnknown s -> {
                    state = RunState.UNKNOWN;
                    update(s.step(), v -> v.unknown(s.failure()));
                }
                case Event.DecisionAwaited d -> state = RunState.WAITING_FOR_YOU;
                case Event.RollbackDecided r -> {
                    state = RunState.RUNNING;
                    rollingBack = true;
                }
                case Event.GuardFired g -> guardFired = g.host();
                case Event.Noted n -> {}
                case Event.Ended e ->
                    state = switch (e.ending()) {
                        case DONE -> RunState.DONE;
                        case ROLLED_BACK -> RunState.ROLLED_BACK;
                        case LEFT -> RunState.FAILED;
                    };
            }
        }

        private void update(String step, UnaryOperator<StepView> change) {
            (rollingBack ? rollback : steps).computeIfPresent(step, (id, v) -> change.apply(v));
        }
    }
}
