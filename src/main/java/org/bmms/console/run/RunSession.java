package org.bmms.console.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.run.guard.Guard;
import org.bmms.console.run.guard.GuardEnd;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.Journal;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.step.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run in the hands of this console: it holds the lock and writes the journal. Closing it gives the lock back when the
 * run is over, and otherwise leaves the run for whoever resumes it.
 */
public final class RunSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunSession.class);

    private final Plan plan;
    private final Procedure procedure;
    private final Journal journal;
    private final Hold hold;
    private final RunRecord record;
    private final RunEnvironment environment;
    private final Pulse pulse;
    private boolean closed;

    RunSession(Plan plan, Procedure procedure, Journal journal, Hold hold, RunEnvironment environment) {
        this.plan = plan;
        this.procedure = procedure;
        this.journal = journal;
        this.hold = hold;
        this.record = new RunRecord(journal, hold, environment.timing());
        this.environment = environment;
        this.pulse = new Pulse(hold, procedure.guards(), environment.timing());
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
        return accountable(() -> goForward(cancellation));
    }

    private RunView goForward(Cancellation cancellation) {
        pulse.extendGuards(true);
        try {
            for (Step step : remaining(procedure.steps(), view().steps())) {
                if (guardHasFired()) {
                    return goBack(RollbackReason.GUARD, cancellation);
                }
                if (!perform(step, cancellation)) {
                    return view();
                }
            }
            if (guardHasFired()) {
                return goBack(RollbackReason.GUARD, cancellation);
            }
        } finally {
            pulse.extendGuards(false);
        }
        if (procedure.awaitsDecision()) {
            procedure.guards().forEach(Guard::extendIfArmed);
            record.write(new Event.DecisionAwaited());
        } else {
            end(Event.Ending.DONE);
        }
        return view();
    }

    /** Puts the old state back, or goes on doing so. */
    public RunView rollBack(String reason, Cancellation cancellation) {
        requireNot(view().isOver());
        return accountable(() -> goBack(reason, cancellation));
    }

    private RunView goBack(String reason, Cancellation cancellation) {
        if (!view().rollingBack()) {
            record.write(new Event.RollbackDecided(environment.redactor().redact(reason)));
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
        return accountable(() -> {
            if (settleGuards()) {
                return goBack(RollbackReason.GUARD, cancellation);
            }
            end(Event.Ending.DONE);
            return view();
        });
    }

    /** Ends a failed run as it is, by the operator's decision; the guards are told not to act. */
    public RunView leave(String note) {
        requireNot(view().isOver());
        return accountable(() -> {
            settleGuards();
            record.write(new Event.Noted(environment.redactor().redact(note)));
            end(Event.Ending.LEFT);
            return view();
        });
    }

    /** A failure to go on must not pass for one that left the target as it was, after steps that changed it. */
    private RunView accountable(Supplier<RunView> work) {
        try {
            return work.get();
        } catch (FailureException e) {
            Failure why = e.failure();
            Changed changed = view().changed(why.changed());
            Failure stopped = why.code() instanceof RunFailure
                    ? why
                    : Failure.unchanged(
                                    RunFailure.STOPPED,
                                    plan.id(),
                                    why.what(),
                                    why.code().code())
                            .withDetail(why.detail());
            throw stopped.withChanged(changed).asException(e);
        }
    }

    private boolean perform(Step step, Cancellation cancellation) {
        if (cancellation.isRequested()) {
            Failure cancelled = Failure.unchanged(RunFailure.CANCELLED, step.id());
            record.write(new Event.StepFailed(step.id(), RecordedFailure.of(cancelled, environment.redactor()), 0));
            return false;
        }
        return new StepExecution(step, record, environment).perform(cancellation);
    }

    private boolean guardHasFired() {
        boolean fired = false;
        for (Guard guard : procedure.guards()) {
            Optional<String> outcome = guard.fired(environment.timing());
            outcome.ifPresent(o -> recordFired(guard, o));
            fired |= outcome.isPresent();
        }
        return fired;
    }

    private void recordFired(Guard guard, String outcome) {
        Event fired = new Event.GuardFired(guard.host(), outcome);
        if (journal.entries().stream().noneMatch(e -> e.event().equals(fired))) {
            record.write(fired);
        }
    }

    /** Takes the decision away from all guards; true if one had acted. */
    private boolean settleGuards() {
        confirmHold();
        boolean fired = false;
        for (Guard guard : procedure.guards()) {
            if (guard.decide(environment.timing()) instanceof GuardEnd.Fired end) {
                fired = true;
                recordFired(guard, end.outcome());
            }
        }
        return fired;
    }

    private void confirmHold() {
        Patience.whileItMayPass(environment.timing(), hold::confirm);
    }

    private void end(Event.Ending ending) {
        procedure.guards().forEach(Guard::remove);
        record.write(new Event.Ended(ending));
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
        if (closed) {
            return;
        }
        closed = true;
        pulse.close();
        try {
            if (view().isOver()) {
                hold.release();
            } else {
                hold.leave();
            }
        } catch (FailureException e) {
            // How the run stands is known; a lock that cannot be given back falls silent and may then be taken over.
            LOG.warn("the lock was not given back: {}", e.failure().code().code());
        }
    }
}
