package org.bmms.console.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.bmms.console.base.Changed;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.run.lock.LockOwner;
import org.bmms.console.run.step.Probed;
import org.junit.jupiter.api.Test;

/** A step that is stopped: by its time limit, by the operator, by the loss of the lock. */
class StoppedStepTest extends SingleRunFixture {
    @Test
    void aStepThatTakesTooLongIsStoppedAndLookedAt() {
        TestStep step = TestStep.of("a", c -> Probed.notDone(), c -> c.pause(Duration.ofMinutes(10)))
                .within(Duration.ofMillis(20));

        assertThat(run(step).state()).isEqualTo(RunState.FAILED);
        assertThat(failure().code()).isEqualTo("RUN-TIME-LIMIT");
        assertThat(failure().changed()).isEqualTo(Changed.NO);
    }

    @Test
    void aStepThatEndsAsItsTimeIsOverIsDone() {
        TestStep step = TestStep.of("a", c -> Probed.doneIf(server.exists(A)), c -> {
                    server.put(A, "x");
                    c.pause(Duration.ofMinutes(10));
                })
                .within(Duration.ofMillis(20));

        assertThat(run(step).state()).isEqualTo(RunState.DONE);
    }

    @Test
    void cancelledBetweenStepsTheNextIsNotBegun() {
        TestStep first = TestStep.of("a", c -> Probed.notDone(), c -> operator.request());

        RunView view = run(first, TestStep.write("b"));

        assertThat(view.steps()).extracting(StepView::state).containsExactly(RunState.DONE, RunState.FAILED);
        assertThat(failure().code()).isEqualTo("RUN-CANCELLED");
        assertThat(server.exists(TestStep.file("b"))).isFalse();
    }

    @Test
    void cancelledWithinAStepItEndsAtOnceAndIsLookedAt() {
        TestStep step = acting(c -> {
            operator.request();
            c.pause(Duration.ofMinutes(10));
        });

        assertThat(run(step, TestStep.write("b")).state()).isEqualTo(RunState.FAILED);
        assertThat(failure().code()).isEqualTo("RUN-CANCELLED");
        assertThat(failure().changed()).isEqualTo(Changed.NO);
    }

    @Test
    void cancelledWhileAJobIsUnderWayTheStepIsUnknown() {
        TestStep step = TestStep.of(
                "a",
                c -> {
                    operator.request();
                    return new Probed.UnderWay();
                },
                c -> {});

        assertThat(run(step).state()).isEqualTo(RunState.UNKNOWN);
        assertThat(failure().code()).isEqualTo("RUN-CANCELLED");
    }

    @Test
    void whoLostTheLockDoesNothingMore() {
        TestConsole ben = new TestConsole(server, "ben");
        TestProcedure procedure = TestProcedure.of(
                TestStep.of("a", c -> Probed.notDone(), c -> {
                    server.clock().advance(Duration.ofMinutes(10));
                    ben.runs().takeUp("r1", p -> unrunnable(), "ana sleeps");
                }),
                TestStep.write("b"));
        RunSession session = console.runs().start(console.plan("r1", procedure), procedure);

        assertThatThrownBy(() -> session.forward(operator)).hasMessage("LOCK-LOST");
        session.close();

        assertThat(server.exists(TestStep.file("b"))).isFalse();
        assertThat(ben.events("r1")).containsExactly("Started", "StepIntended", "TakenOver", "Resumed");
        assertThat(ben.runs().list().getFirst().state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void whoLostTheLockWithinAStepSendsNothingMoreThatChangesSomething() {
        TestConsole ben = new TestConsole(server, "ben");
        RemoveFile remove = new RemoveFile(A);
        server.put(A, "kept");
        TestProcedure procedure = TestProcedure.of(TestStep.of("a", c -> Probed.notDone(), c -> {
                    server.clock().advance(Duration.ofMinutes(10));
                    ben.lock().takeOver(ben(ben), "ana sleeps");
                    c.host("app1").run(remove);
                })
                .showing(remove));
        RunSession session = console.runs().start(console.plan("r1", procedure), procedure);

        assertThatThrownBy(() -> session.forward(operator)).hasMessage("LOCK-LOST");
        assertThat(server.text(A)).isEqualTo("kept");
        session.close();
    }

    private static TestProcedure unrunnable() {
        return TestProcedure.of(TestStep.of("a", c -> Probed.notDone(), c -> {}), TestStep.write("b"));
    }

    private static LockOwner ben(TestConsole ben) {
        return new LockOwner("t-ben", "ben", "ben-pc", 1, ben.server.clock().instant(), "r1");
    }
}
