package org.bmms.console.ui.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.remote.command.GuardState;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.run.RunFailure;
import org.bmms.console.run.RunState;
import org.bmms.console.run.guard.GuardReading;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.run.lock.LockOwner;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.session.SessionFailure;
import org.bmms.console.ui.work.BackgroundWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run from its start to its end as the window follows it, without a window. */
@Timeout(60)
class RunMonitorTest {
    private static final RecordedFailure BROKEN = new RecordedFailure(
            "ACT-UNIT", "activation", Changed.YES, List.of("app1", "obcms.service", "f", "e"), null);

    private final Plan plan = FabricatedRun.activation();
    private final FakeRuns runs = new FakeRuns(plan);
    private final BlockingQueue<Runnable> changes = new LinkedBlockingQueue<>();
    private final BackgroundWork work = new BackgroundWork(changes::add);
    private final RunMonitor monitor = new RunMonitor(runs, work, () -> runs.time);

    @AfterEach
    void close() {
        monitor.close();
        work.close();
    }

    @Test
    void aRunThatWaitsIsKept() throws InterruptedException {
        runs.onForward = (hand, cancellation) -> allSteps(hand);
        start();
        until(() -> shown().waits() && !monitor.busy().get());

        assertThat(shown().may()).containsExactlyInAnyOrder(RunAction.KEEP, RunAction.ROLL_BACK);
        assertThat(shown().steps().getLast())
                .extracting(StepRow::id, StepRow::state)
                .containsExactly("decision", RunState.WAITING_FOR_YOU);
        monitor.keep();
        until(() -> shown().holding() == Holding.OVER && !monitor.busy().get());

        assertThat(shown().state()).isEqualTo(RunState.DONE);
        assertThat(runs.done()).containsExactly("forward", "keep", "close");
        assertThat(monitor.isInHand()).isFalse();
    }

    @Test
    void aRunThatWaitsIsRolledBack() throws InterruptedException {
        runs.onForward = (hand, cancellation) -> allSteps(hand);
        start();
        until(() -> shown().waits() && !monitor.busy().get());
        monitor.rollBack("wrong day");
        until(() -> shown().holding() == Holding.OVER && !monitor.busy().get());

        assertThat(shown().state()).isEqualTo(RunState.ROLLED_BACK);
        assertThat(runs.done()).containsExactly("forward", "roll back: wrong day", "close");
        assertThat(shown().steps().getFirst().state()).isEqualTo(RunState.ROLLED_BACK);
    }

    @Test
    void aStepThatFailsStopsTheRunUntilSomebodyDecides() throws InterruptedException {
        runs.onForward = (hand, cancellation) -> failing(hand);
        start();
        until(() -> shown().state() == RunState.FAILED && !monitor.busy().get());

        assertThat(shown().may()).containsExactlyInAnyOrder(RunAction.GO_ON, RunAction.ROLL_BACK, RunAction.LEAVE);
        assertThat(shown().failure()).isEqualTo(BROKEN);
        assertThat(shown().changed()).isEqualTo(Changed.YES);
        runs.onForward = (hand, cancellation) -> allSteps(hand);
        monitor.goOn();
        until(() -> shown().waits());

        assertThat(runs.done()).containsExactly("forward", "forward");
    }

    @Test
    void aFailedRunIsTakenBackWhereTheProfileSaysSo() throws InterruptedException {
        runs.takenBackByPolicy = true;
        runs.onForward = (hand, cancellation) -> failing(hand);
        start();
        until(() -> isShown()
                && shown().holding() == Holding.OVER
                && !monitor.busy().get());

        assertThat(shown().state()).isEqualTo(RunState.ROLLED_BACK);
        assertThat(runs.done()).hasSize(3).first().isEqualTo("forward");
    }

    @Test
    void whatTheOperatorStoppedIsNotTakenBackByThePolicy() throws InterruptedException {
        runs.takenBackByPolicy = true;
        runs.onForward = this::cancelled;
        start();
        until(() -> monitor.busy().get() && shown().may().contains(RunAction.STOP) && monitor.isInHand());
        monitor.stop();
        until(() -> !monitor.busy().get());

        assertThat(shown().state()).isEqualTo(RunState.FAILED);
        assertThat(runs.done()).containsExactly("forward");
    }

    @Test
    void whatTheLastVerificationHasFoundStaysWhileLaterStepsRun() throws InterruptedException {
        runs.onForward = (hand, cancellation) -> {
            hand.record(new Event.StepIntended("prove-mode.app1"));
            hand.signs.checked(FabricatedRun.checks(true).getLast());
            hand.record(new Event.StepIntended("verify"));
            FabricatedRun.checks(false).forEach(hand.signs::checked);
            hand.record(new Event.StepIntended("start-celery.app1"));
        };
        start();
        until(() -> !monitor.busy().get());

        assertThat(shown().checks()).isEqualTo(FabricatedRun.checks(false));
    }

    @Test
    void aStepUnderWayIsStoppedBeforeTheRunIsRolledBack() throws InterruptedException {
        runs.onForward = this::cancelled;
        start();
        until(() -> isShown() && shown().may().contains(RunAction.ROLL_BACK));
        monitor.rollBack("stop it");
        until(() -> shown().holding() == Holding.OVER && !monitor.busy().get());

        assertThat(shown().state()).isEqualTo(RunState.ROLLED_BACK);
        assertThat(runs.done()).containsExactly("forward", "roll back: stop it", "close");
    }

    @Test
    void aWrongNameStartsNothingAndSaysSo() throws InterruptedException {
        monitor.start(plan, "obcms");
        until(() -> !monitor.busy().get());

        assertThat(failure().code()).isEqualTo(SessionFailure.CONFIRMATION);
        assertThat(isShown()).isFalse();
        assertThat(runs.done()).isEmpty();
        assertThat(monitor.isInHand()).isFalse();
    }

    @Test
    void aRunThatIsRefusedBecauseOfAnotherLeavesWhatIsWatched() throws InterruptedException {
        others(true);
        monitor.watch(plan.id());
        until(this::isShown);
        runs.refusal = Failure.unchanged(RunFailure.LOCKED, "ben", "laptop", "today", plan.id(), 3);
        monitor.takeUp(plan.id(), plan.environment(), "mine");
        until(() -> monitor.failure().get() != null || !monitor.busy().get());

        assertThat(shown().holding()).isEqualTo(Holding.ELSEWHERE);
        assertThat(runs.done()).isEmpty();
    }

    @Test
    void anotherOperatorsRunIsWatchedUntilItsEnd() throws InterruptedException {
        others(true);
        monitor.watch(plan.id());
        until(this::isShown);

        assertThat(shown().holding()).isEqualTo(Holding.ELSEWHERE);
        assertThat(shown().may()).isEmpty();
        assertThat(monitor.log()).hasSize(2);
        runs.write(new Event.StepDone("back-up-env.app1", true, 5, Map.of()), "ben", "laptop");
        runs.write(new Event.Ended(Event.Ending.LEFT), "ben", "laptop");
        until(() -> shown().holding() == Holding.OVER && !monitor.busy().get());

        assertThat(monitor.log())
                .extracting(LogLine::step, line -> line.text().key())
                .endsWith(tuple("back-up-env.app1", "ui-run.log.done"), tuple("run", "ui-run.log.left"));
    }

    @Test
    void aRunWhoseConsoleIsGoneIsUnknownAndCanBeTakenUp() throws InterruptedException {
        others(false);
        monitor.watch(plan.id());
        until(this::isShown);

        assertThat(shown().holding()).isEqualTo(Holding.LEFT);
        assertThat(shown().state()).isEqualTo(RunState.UNKNOWN);
        assertThat(shown().may()).containsExactly(RunAction.TAKE_UP);
        runs.onForward = (hand, cancellation) -> allSteps(hand);
        monitor.takeUp(plan.id(), plan.environment(), "the laptop is gone");
        until(() -> shown().waits() && !monitor.busy().get());

        assertThat(shown().holding()).isEqualTo(Holding.IN_HAND);
        assertThat(monitor.log()).extracting(line -> line.text().key()).contains("ui-run.log.taken-over");
    }

    @Test
    void aRunThatWasGoingBackGoesOnGoingBack() throws InterruptedException {
        others(false);
        runs.write(new Event.RollbackDecided("by ben"), "ben", "laptop");
        monitor.takeUp(plan.id(), plan.environment(), "on behalf of ben");
        until(() -> isShown()
                && shown().holding() == Holding.OVER
                && !monitor.busy().get());

        assertThat(runs.done()).containsExactly("roll back: on behalf of ben", "close");
    }

    @Test
    void aWatchedRunThatCannotBeReadForAWhileIsReadAgain() throws InterruptedException {
        others(true);
        runs.unreachable = Failure.unchanged(RemoteFailure.CHANNEL);
        monitor.watch(plan.id());
        until(() -> monitor.failure().get() != null);
        runs.unreachable = null;
        until(this::isShown);

        assertThat(monitor.failure().get()).isNull();
    }

    @Test
    void whatACutConnectionLeavesUnknownIsKnownOnceTheServerIsAskedAgain() throws InterruptedException {
        runs.onForward = (hand, cancellation) -> {
            hand.record(new Event.StepIntended("back-up-env.app1"));
            hand.record(new Event.StepUnknown(
                    "back-up-env.app1",
                    new RecordedFailure("RUN-UNDECIDED", "run", Changed.UNKNOWN, List.of("back-up-env.app1"), null)));
        };
        start();
        until(() -> isShown()
                && shown().state() == RunState.UNKNOWN
                && !monitor.busy().get());
        assertThat(shown().changed()).isEqualTo(Changed.UNKNOWN);

        runs.onForward = (hand, cancellation) ->
                hand.record(new Event.StepDone("back-up-env.app1", false, 40, Map.of("copy", "there")));
        monitor.goOn();
        until(() -> shown().steps().getFirst().state() == RunState.DONE);

        assertThat(shown().steps().getFirst().found()).isTrue();
    }

    @Test
    void aGuardThatDecidedLeavesOnlyTheWayBack() throws InterruptedException {
        runs.onForward = (hand, cancellation) -> allSteps(hand);
        runs.guards = List.of(FakeRuns.armed(Duration.ofSeconds(3)));
        start();
        until(() -> shown().waits() && !monitor.busy().get());
        runs.guards = List.of(
                new GuardReading("app1", new GuardState.Fired("restored"), Duration.ZERO, Duration.ofMinutes(2)));
        until(() -> shown().holding() == Holding.OVER && !monitor.busy().get());

        assertThat(runs.done()).containsExactly("forward", "roll back: guard", "close");
    }

    @Test
    void aLockThatSomebodyElseHasLeavesNothingToDecideHere() throws InterruptedException {
        runs.onForward = (hand, cancellation) -> {
            hand.record(new Event.StepIntended("back-up-env.app1"));
            others(true);
            throw Failure.unchanged(RunFailure.LOCK_LOST).asException();
        };
        start();
        until(() -> runs.done().contains("close") && shown().holding() == Holding.ELSEWHERE);

        assertThat(shown().may()).isEmpty();
    }

    @Test
    void aConsoleThatEndsStopsTheStepAndLeavesTheRun() throws InterruptedException {
        runs.onForward = this::cancelled;
        start();
        until(() -> runs.done().contains("forward"));
        monitor.close();

        assertThat(runs.done()).containsExactly("forward", "close");
        assertThat(runs.view().isOver()).isFalse();
        assertThat(runs.view().state()).isEqualTo(RunState.FAILED);
    }

    @Test
    void aRunThatWaitsIsLeftToTheGuardWhenTheConsoleEnds() throws InterruptedException {
        runs.onForward = (hand, cancellation) -> allSteps(hand);
        start();
        until(() -> shown().waits() && !monitor.busy().get());
        monitor.close();

        assertThat(runs.done()).containsExactly("forward", "close");
        assertThat(runs.view().state()).isEqualTo(RunState.WAITING_FOR_YOU);
    }

    private void start() throws InterruptedException {
        monitor.start(plan, plan.environment());
        until(this::isShown);
    }

    private void allSteps(FakeRuns.Hand hand) {
        plan.steps().forEach(step -> hand.step(step.id(), 100));
        hand.record(new Event.DecisionAwaited());
    }

    private void failing(FakeRuns.Hand hand) {
        plan.steps().stream().limit(5).forEach(step -> hand.step(step.id(), 100));
        hand.record(new Event.StepIntended("restart-app.app1"));
        hand.record(new Event.StepFailed("restart-app.app1", BROKEN, 100));
    }

    /** A step that takes until it is asked to stop. */
    private void cancelled(FakeRuns.Hand hand, Cancellation cancellation) {
        hand.record(new Event.StepIntended("back-up-env.app1"));
        CountDownLatch asked = new CountDownLatch(1);
        try (var _ = cancellation.onRequest(asked::countDown)) {
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hand.record(new Event.StepFailed(
                "back-up-env.app1",
                new RecordedFailure("RUN-CANCELLED", "run", Changed.NO, List.of("back-up-env.app1"), null),
                100));
    }

    private void others(boolean alive) {
        if (runs.journal.isEmpty()) {
            runs.write(new Event.Started(plan.hash()), "ben", "laptop");
            runs.write(new Event.StepIntended("back-up-env.app1"), "ben", "laptop");
        }
        runs.lock = new LockState.Held(
                new LockOwner("t", "ben", "laptop", 1, FabricatedRun.BEGAN, plan.id()),
                Duration.ofSeconds(alive ? 3 : 90),
                alive);
    }

    private boolean isShown() {
        return monitor.picture().get() != null;
    }

    private RunPicture shown() {
        RunPicture picture = monitor.picture().get();
        if (picture == null) {
            throw new AssertionError("there is no run");
        }
        return picture;
    }

    private Failure failure() {
        Failure failure = monitor.failure().get();
        if (failure == null) {
            throw new AssertionError("nothing failed");
        }
        return failure;
    }

    /** Does what the window's thread would, until something is so. */
    private void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable change = changes.poll(100, TimeUnit.MILLISECONDS);
            if (change != null) {
                change.run();
            }
        }
    }
}
