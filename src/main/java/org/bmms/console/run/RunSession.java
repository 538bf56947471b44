package org.bmms.console.run;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.run.guard.Guard;
import org.bmms.console.run.guard.GuardEnd;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.Journal;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.run.lock.LockOwner;
import org.bmms.console.run.lock.RunLock;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.step.Step;

/**
 * A run in the hands of this console: it holds the lock and writes the journal. Closing it gives the lock back when the
 * run is over, and otherwise leaves the run for whoever resumes it.
 */
public final class RunSession implements AutoCloseable {
    private final Plan plan;
    private final Procedure procedure;
    private final Journal journal;
    private final RunLock lock;
    private final LockOwner owner;
    private final RunEnvironment environment;
    private final Pulse pulse;

    RunSession(
            Plan plan,
            Procedure procedure,
            Journal journal,
            RunLock lock,
            LockOwner owner,
            RunEnvironment environment) {
        this.plan = plan;
        this.procedure = procedure;
        this.journal = journal;
        this.lock = lock;
        this.owner = owner;
        this.environment = environment;
        this.pulse = new Pulse(lock, procedure.guards(), environment.timing());
    }

    /** Where the run stands. */
    public RunView view() {
        return RunView.of(plan, journal.entries());
    }

    /**
     * Goes forward, from the first step that is not done, until all are done or one is not. If a guard acted meanwhile,
     * the way back is completed instead.
     */
    public RunView forward(Cancellation cancellation) {
        requireNot(view().isOver() || view().rollingBack());
        pulse.extendGuards(true);
        try {
            for (Step step : remaining(procedure.steps(), view().steps())) {
                if (guardHasFired()) {
                    return rollBack("guard", cancellation);
                }
                if (!perform(step, cancellation)) {
                    return view();
                }
            }
        } finally {
            pulse.extendGuards(false);
        }
        if (procedure.awaitsDecision()) {
            procedure.guards().forEach(Guard::extendIfArmed);
            journal.append(new Event.DecisionAwaited());
        } else {
            end(Event.Ending.DONE);
        }
        return view();
    }

    /** Puts the old state back, or goes on doing so. */
    public RunView rollBack(String reason, Cancellation cancellation) {
        requireNot(view().isOver());
        if (!view().rollingBack()) {
            journal.append(new Event.RollbackDecided(environment.redactor().redact(reason)));
        }
        settleGuards();
        for (Step step : remaining(procedure.rollback(), view().rollback())) {
            if (!perform(step, cancellation)) {
                return view();
            }
        }
        end(Event.Ending.ROLLED_BACK);
        return view();
    }

    /**
     * Keeps the new state. If a guard was faster, the way back is completed instead.
     *
     * @throws org.bmms.console.base.FailureException {@code RUN-STATE} unless all steps are done
     */
    public RunView keep(Cancellation cancellation) {
        requireNot(view().state() != RunState.WAITING_FOR_YOU);
        if (settleGuards()) {
            return rollBack("guard", cancellation);
        }
        end(Event.Ending.DONE);
        return view();
    }

    /** Ends a failed run as it is, by the operator's decision; the guards are told not to act. */
    public RunView leave(String note) {
        requireNot(view().isOver());
        settleGuards();
        journal.append(new Event.Noted(environment.redactor().redact(note)));
        end(Event.Ending.LEFT);
        return view();
    }

    private boolean perform(Step step, Cancellation cancellation) {
        lock.ensureHeldBy(owner);
        if (cancellation.isRequested()) {
            Failure cancelled = Failure.unchanged(RunFailure.CANCELLED, step.id());
            journal.append(new Event.StepFailed(step.id(), RecordedFailure.of(cancelled, environment.redactor()), 0));
            return false;
        }
        return environment.execution(step, journal).perform(cancellation);
    }

    private boolean guardHasFired() {
        boolean fired = false;
        for (Guard guard : procedure.guards()) {
            fired |= recordIfFired(guard);
        }
        return fired;
    }

    private boolean recordIfFired(Guard guard) {
        return guard.fired(environment.timing())
                .map(outcome -> {
                    journal.append(new Event.GuardFired(guard.host(), outcome));
                    return true;
                })
                .orElse(false);
    }

    /** Takes the decision away from all guards; true if one had acted. */
    private boolean settleGuards() {
        boolean fired = false;
        for (Guard guard : procedure.guards()) {
            if (guard.decide(environment.timing()) instanceof GuardEnd.Fired end) {
                fired = true;
                if (view().guardFired() == null) {
                    journal.append(new Event.GuardFired(guard.host(), end.outcome()));
                }
            }
        }
        return fired;
    }

    private void end(Event.Ending ending) {
        procedure.guards().forEach(Guard::remove);
        journal.append(new Event.Ended(ending));
    }

    private static List<Step> remaining(List<Step> steps, List<StepView> views) {
        Set<String> done = views.stream()
                .filter(v -> v.state() == RunState.DONE)
                .map(v -> v.step().id())
                .collect(Collectors.toSet());
        return steps.stream().dropWhile(s -> done.contains(s.id())).toList();
    }

    private void requireNot(boolean wrong) {
        if (wrong) {
            throw Failure.unchanged(
                            RunFailure.WRONG_STATE, plan.id(), view().state().name())
                    .asException();
        }
    }

    @Override
    public void close() {
        pulse.close();
        if (view().isOver()) {
            lock.release(owner);
        } else {
            lock.leave();
        }
    }
}
