package org.bmms.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.remote.command.AppendFile;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.run.step.Probed;
import org.junit.jupiter.api.Test;

/** A step whose answer was lost: unknown until it is looked at (promise R2). */
class LostAnswerTest extends SingleRunFixture {
    @Test
    void whereTheAnswerWasLostAndTheEffectIsThereItIsDone() {
        console.host.after((n, command) -> {
            if (command instanceof AppendFile(String path, byte[] content) && path.equals(A)) {
                throw MemoryHost.lost(command);
            }
        });

        assertThat(run(TestStep.write("a")).state()).isEqualTo(RunState.DONE);
        assertThat(server.text(A)).isEqualTo("x");
        assertThat(console.events("r1")).containsExactly("Started", "StepIntended", "StepUnknown", "StepDone", "Ended");
    }

    @Test
    void whereItNeverArrivedItIsSentAgainOnceTheProbeHasSaidSo() {
        AtomicInteger losses = new AtomicInteger(2);
        console.host.before((n, command) -> {
            if (command instanceof AppendFile(String path, byte[] content)
                    && path.equals(A)
                    && losses.getAndDecrement() > 0) {
                throw MemoryHost.lost(command);
            }
        });

        assertThat(run(TestStep.write("a")).state()).isEqualTo(RunState.DONE);
        assertThat(server.text(A)).isEqualTo("x");
    }

    @Test
    void itIsNotRetriedForEver() {
        AtomicInteger tries = new AtomicInteger();
        TestStep step = acting(c -> {
            tries.incrementAndGet();
            server.clock().advance(Duration.ofSeconds(30));
            throw MemoryHost.unreachable();
        });

        assertThat(run(step).state()).isEqualTo(RunState.FAILED);
        assertThat(failure().code()).isEqualTo("SSH-UNREACHABLE");
        assertThat(tries.get()).isEqualTo(6);
    }

    @Test
    void aRefusalIsNotRetried() {
        AtomicInteger tries = new AtomicInteger();
        run(acting(c -> {
            tries.incrementAndGet();
            throw Failure.unknown(RemoteFailure.COMMAND_FAILED, "x", 1).asException();
        }));

        assertThat(tries.get()).isEqualTo(1);
        assertThat(failure().changed()).isEqualTo(Changed.NO);
    }

    @Test
    void whatIsUnderWayIsLookedAtUntilItIsKnown() {
        Deque<Probed> answers = new ArrayDeque<>(
                List.of(Probed.notDone(), new Probed.UnderWay(), new Probed.UnderWay(), Probed.done()));
        TestStep step = TestStep.of("a", c -> answers.remove(), c -> {
            throw Failure.unknown(RemoteFailure.CONNECTION_LOST, "app1").asException();
        });

        assertThat(run(step).state()).isEqualTo(RunState.DONE);
        assertThat(answers).isEmpty();
    }

    @Test
    void aLongJobWithAShortLossInItsMiddleIsStillFollowed() {
        AtomicInteger looks = new AtomicInteger();
        TestStep step = TestStep.of(
                        "a",
                        c -> {
                            int look = looks.incrementAndGet();
                            server.clock().advance(Duration.ofSeconds(50));
                            if (look == 8) {
                                throw MemoryHost.unreachable();
                            }
                            return look < 12 ? new Probed.UnderWay() : Probed.done();
                        },
                        c -> {})
                .within(Duration.ofMinutes(30));

        assertThat(run(step).state()).isEqualTo(RunState.DONE);
        assertThat(looks.get()).isEqualTo(12);
    }

    @Test
    void whereTheServerStaysAwayTheStepIsUnknownAndNothingMoreIsDone() {
        outOfReachAfterActing();

        RunView view = run(TestStep.write("a"), TestStep.write("b"));

        assertThat(view.state()).isEqualTo(RunState.UNKNOWN);
        assertThat(failure().code()).isEqualTo("RUN-UNDECIDED");
        assertThat(failure().detail()).isEqualTo("SSH-UNREACHABLE");
        assertThat(view.steps()).extracting(StepView::state).containsExactly(RunState.UNKNOWN, RunState.NOT_STARTED);
        assertThat(server.exists(TestStep.file("b"))).isFalse();
    }

    @Test
    void anUnknownStepIsDecidedWhenTheRunGoesOn() {
        outOfReachAfterActing();
        TestProcedure procedure = TestProcedure.of(TestStep.write("a"), TestStep.write("b"));
        RunSession session = console.runs().start(console.plan("r1", procedure), procedure);
        session.forward(operator);
        console.host.before((n, command) -> {});

        assertThat(session.forward(operator).state()).isEqualTo(RunState.DONE);
        assertThat(server.text(A)).isEqualTo("x");
        session.close();
    }

    @Test
    void whereTheLookIsRefusedAfterActingTheStepIsUnknownAndNotFailed() {
        TestStep step = TestStep.of(
                        "a",
                        c -> {
                            if (server.exists(A)) {
                                throw Failure.unchanged(RemoteFailure.AUTHENTICATION, "app1")
                                        .asException();
                            }
                            return Probed.notDone();
                        },
                        c -> {
                            server.put(A, "x");
                            throw Failure.unknown(RemoteFailure.CONNECTION_LOST, "app1")
                                    .asException();
                        })
                .showing(new RemoveFile(A));

        assertThat(run(step).state()).isEqualTo(RunState.UNKNOWN);
        assertThat(failure().changed()).isEqualTo(Changed.UNKNOWN);
    }

    private void outOfReachAfterActing() {
        console.host.after((n, command) -> {
            if (command instanceof AppendFile(String path, byte[] content) && path.equals(A)) {
                console.host.after((m, next) -> {});
                console.host.before(this::unreachableUntilPatienceIsOver);
                throw MemoryHost.lost(command);
            }
        });
    }

    /** Files of the application stay out of reach; the journal is reached again. */
    private void unreachableUntilPatienceIsOver(int number, RemoteCommand<?> command) {
        if (command.equals(new StatFile(A))) {
            server.clock().advance(Duration.ofSeconds(20));
            throw MemoryHost.unreachable();
        }
    }
}
