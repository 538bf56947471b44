package org.bmms.console.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.base.Changed;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.run.lock.LockOwner;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.site.DowntimeReport;
import org.bmms.console.verification.CheckResult;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is shown, all of it concluded from one set of facts.
 *
 * @param plan what was shown before
 * @param state where it stands; a step that was begun by a console that is gone is unknown
 * @param rollingBack whether the old state is being, or was, put back
 * @param holding whose it is
 * @param busy whether this console does something with it at this moment
 * @param holder who holds its lock; null if nobody does, or where nobody has looked
 * @param steps the steps forward, and last the operator's own where there is one
 * @param back the steps back; empty before that was decided
 * @param guard what happens if nobody does anything; null for a run that asks nobody
 * @param downtime how long the site was away so far; null where this console does not measure it
 * @param may what may be done now
 * @param checks what the verification has found so far, in the order it became known
 * @param failure what stopped it; null if nothing stands in its way
 * @param changed whether the target was changed by it
 * @param entries its journal
 */
public record RunPicture(
        Plan plan,
        RunState state,
        boolean rollingBack,
        Holding holding,
        boolean busy,
        @Nullable LockOwner holder,
        List<StepRow> steps,
        List<StepRow> back,
        @Nullable GuardPicture guard,
        @Nullable DowntimeReport downtime,
        Set<RunAction> may,
        List<CheckResult> checks,
        @Nullable RecordedFailure failure,
        Changed changed,
        List<Entry> entries) {

    public RunPicture {
        steps = List.copyOf(steps);
        back = List.copyOf(back);
        may = Set.copyOf(may);
        checks = List.copyOf(checks);
        entries = List.copyOf(entries);
    }

    static RunPicture of(RunFacts facts) {
        Holding holding = holding(facts);
        RunView run = holding == Holding.LEFT ? facts.run().leftBehind() : facts.run();
        boolean decides = awaitsDecision(run.plan());
        StepRows rows = new StepRows(run, facts.stages());
        return new RunPicture(
                run.plan(),
                run.state(),
                run.rollingBack(),
                holding,
                facts.busy(),
                facts.lock() instanceof LockState.Held held ? held.owner() : null,
                rows.forward(decides),
                rows.back(),
                decides && !run.isOver() && !run.rollingBack()
                        ? GuardPicture.of(facts.guards(), facts.guardsAt())
                        : null,
                facts.downtime(),
                may(run, holding, facts.busy()),
                facts.checks(),
                run.failure().orElse(null),
                run.changed(),
                run.entries());
    }

    private static Holding holding(RunFacts facts) {
        if (facts.run().isOver()) {
            return Holding.OVER;
        }
        if (facts.inHand()) {
            return Holding.IN_HAND;
        }
        if (facts.run().entries().isEmpty()) {
            return Holding.NOT_BEGUN;
        }
        return facts.lock().isAliveFor(facts.run().plan().id()) ? Holding.ELSEWHERE : Holding.LEFT;
    }

    /** Whether a run of this plan ends with a question to the operator. */
    static boolean awaitsDecision(Plan plan) {
        return plan.kind().equals(SwitchPlanner.ACTIVATION);
    }

    private static Set<RunAction> may(RunView run, Holding holding, boolean busy) {
        Set<RunAction> may = EnumSet.noneOf(RunAction.class);
        boolean canGoBack = !run.rollingBack() && !run.plan().rollback().isEmpty();
        switch (holding) {
            case NOT_BEGUN, OVER, ELSEWHERE -> {}
            case LEFT -> may.add(RunAction.TAKE_UP);
            case IN_HAND -> {
                if (canGoBack) {
                    may.add(RunAction.ROLL_BACK);
                }
                if (busy) {
                    may.add(RunAction.STOP);
                } else if (run.state() == RunState.WAITING_FOR_YOU && !run.rollingBack()) {
                    may.add(RunAction.KEEP);
                } else {
                    may.add(RunAction.GO_ON);
                    may.add(RunAction.LEAVE);
                }
            }
        }
        return may;
    }

    /** When it began; empty if it has not. */
    public Optional<Instant> began() {
        return entries.stream().findFirst().map(Entry::at);
    }

    /** How long it has gone on by now, or went on until it ended. */
    public Duration elapsed(Instant now) {
        Instant from = began().orElse(now);
        Instant to = holding == Holding.OVER || holding == Holding.LEFT
                ? entries.getLast().at()
                : now;
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }

    /** The steps in the direction that the run has now. */
    public List<StepRow> current() {
        return rollingBack ? back : steps;
    }

    /** How many of them are done. */
    public long done() {
        return current().stream()
                .filter(step -> step.state() == RunState.DONE || step.state() == RunState.ROLLED_BACK)
                .count();
    }

    /** The step that is under way, waits, or stopped it; empty if there is none. */
    public Optional<StepRow> at() {
        return current().stream()
                .filter(step -> step.state() != RunState.DONE
                        && step.state() != RunState.NOT_STARTED
                        && step.state() != RunState.ROLLED_BACK)
                .findFirst();
    }

    /** Whether it is one that waits for a decision. */
    public boolean waits() {
        return state == RunState.WAITING_FOR_YOU && !rollingBack;
    }
}
