package org.bmms.console.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.command.AppendFile;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.run.plan.PlanFailure;
import org.bmms.console.run.step.CheckStep;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.StepContext;
import org.junit.jupiter.api.Test;

/** How one step comes to its end (promises R2 and R4). */
class StepExecutionTest {
    private static final String A = TestStep.file("a");

    private final MemoryServer server = new MemoryServer();
    private final TestConsole console = new TestConsole(server, "ana");
    private final Cancellation operator = new Cancellation();

    @Test
    void itIsProbedIntendedActedAndProven() {
        RunView view = run(TestStep.write("a"));

        assertThat(view.state()).isEqualTo(RunState.DONE);
        assertThat(server.text(A)).isEqualTo("x");
        assertThat(console.events("r1")).containsExactly("Started", "StepIntended", "StepDone", "Ended");
        assertThat(done()).isEqualTo(new Event.StepDone("a", true, 0, Map.of("seen", "a")));
    }

    @Test
    void theIntentIsOnTheServerBeforeAnythingIsDone() {
        List<Integer> journalLines = new ArrayList<>();
        TestStep step = TestStep.of(
                "a",
                c -> Probed.notDone(),
                c -> journalLines.add(console.events("r1").size()));

        run(step);

        assertThat(journalLines).containsExactly(2);
    }

    @Test
    void whatIsDoneAlreadyIsNotDoneAgain() {
        server.put(A, "x");

        assertThat(run(TestStep.write("a")).state()).isEqualTo(RunState.DONE);
        assertThat(server.text(A)).isEqualTo("x");
        assertThat(done().applied()).isFalse();
    }

    @Test
    void aFailingStepStopsTheRunAndLaterStepsAreUntouched() {
        TestStep failing = acting(c -> {
            throw Failure.unchanged(RemoteFailure.COMMAND_FAILED, "x", 1).asException();
        });

        RunView view = run(failing, TestStep.write("b"));

        assertThat(view.state()).isEqualTo(RunState.FAILED);
        assertThat(view.steps()).extracting(StepView::state).containsExactly(RunState.FAILED, RunState.NOT_STARTED);
        assertThat(failure().code()).isEqualTo("CMD-FAILED");
        assertThat(failure().changed()).isEqualTo(Changed.NO);
        assertThat(server.exists(TestStep.file("b"))).isFalse();
    }

    @Test
    void aBlockedStepFailsWithoutActing() {
        TestStep blocked = TestStep.of(
                "a",
                c -> new Probed.Blocked(Failure.unchanged(RemoteFailure.FILE_MISSING, "/x")),
                c -> server.put(A, "acted"));

        assertThat(run(blocked).state()).isEqualTo(RunState.FAILED);
        assertThat(failure().code()).isEqualTo("FILE-MISSING");
        assertThat(server.exists(A)).isFalse();
    }

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
    void aCommandThatWasNotShownIsRefusedAndNothingIsSent() {
        server.put(A, "kept");
        TestStep step = acting(c -> c.host("app1").run(new RemoveFile(A))).showing(new RemoveFile(A + "2"));

        assertThat(run(step).state()).isEqualTo(RunState.FAILED);
        assertThat(failure().code()).isEqualTo(PlanFailure.NOT_PLANNED.code());
        assertThat(server.text(A)).isEqualTo("kept");
        assertThat(server.executed()).doesNotContain(new RemoveFile(A));
    }

    @Test
    void lookingNeedsNotBeShown() {
        server.put(A, "x");
        TestStep step = acting(c -> c.host("app1").run(new ReadFile(A)));

        assertThat(run(step).state()).isEqualTo(RunState.DONE);
    }

    @Test
    void aFaultOfTheConsoleStopsTheRunAndIsVisible() {
        TestStep step = acting(c -> {
            throw new IllegalStateException("secret inside");
        });

        assertThat(run(step, TestStep.write("b")).state()).isEqualTo(RunState.FAILED);
        assertThat(failure().code()).isEqualTo("RUN-INTERNAL");
        assertThat(failure().changed()).isEqualTo(Changed.UNKNOWN);
        assertThat(failure().detail()).isEqualTo("java.lang.IllegalStateException");
        assertThat(server.exists(TestStep.file("b"))).isFalse();
    }

    @Test
    void secretsInFailuresAndEvidenceAreRedacted() {
        String secret = "kalabaw-91";
        String control = "kalabaw-92";
        console.redactor.learn(Secret.of(secret));
        TestStep proven = acting(c -> c.evidence("noted", "saw " + secret))
                .verifiedBy(c -> Map.of("proof", secret, "control", control));
        TestStep failing = TestStep.of("b", c -> Probed.notDone(), c -> {
            throw Failure.changed(RemoteFailure.COMMAND_FAILED, "run " + secret, 1)
                    .withDetail("said " + secret + " and " + control)
                    .asException();
        });

        run(proven, failing);

        String journal = server.text("/srv/app/.bmms-console/runs/r1/journal.jsonl");
        assertThat(journal).doesNotContain(secret).contains("control", "proof", "noted", "said ", control);
        assertThat(console.recorded.toString()).doesNotContain(secret).contains(control);
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

    @Test
    void aCheckIsLookedAtAgainEachTimeAndSaysWhatItSaw() {
        AtomicInteger checks = new AtomicInteger();
        CheckStep check = new Check(checks);
        TestProcedure procedure = TestProcedure.of(check);
        RunSession session = console.runs().start(console.plan("r1", procedure), procedure);

        assertThat(session.forward(operator).state()).isEqualTo(RunState.FAILED);
        assertThat(session.forward(operator).state()).isEqualTo(RunState.DONE);
        assertThat(done().evidence()).containsEntry("checks", "2");
        session.close();
    }

    private record Check(AtomicInteger checks) implements CheckStep {
        @Override
        public String id() {
            return "check";
        }

        @Override
        public org.bmms.console.base.Message intent() {
            return org.bmms.console.base.Message.of("run.check");
        }

        @Override
        public Duration limit() {
            return Duration.ofMinutes(1);
        }

        @Override
        public List<org.bmms.console.run.plan.PlannedAction> actions() {
            return List.of();
        }

        @Override
        public Map<String, String> check(StepContext context) {
            if (checks.incrementAndGet() == 1) {
                throw Failure.unchanged(RemoteFailure.FILE_MISSING, "/x").asException();
            }
            return Map.of("checks", Integer.toString(checks.get()));
        }
    }

    private static TestProcedure unrunnable() {
        return TestProcedure.of(TestStep.of("a", c -> Probed.notDone(), c -> {}), TestStep.write("b"));
    }

    private static org.bmms.console.run.lock.LockOwner ben(TestConsole ben) {
        return new org.bmms.console.run.lock.LockOwner(
                "t-ben", "ben", "ben-pc", 1, ben.server.clock().instant(), "r1");
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
    private void unreachableUntilPatienceIsOver(int number, org.bmms.console.remote.command.RemoteCommand<?> command) {
        if (command.equals(new org.bmms.console.remote.command.StatFile(A))) {
            server.clock().advance(Duration.ofSeconds(20));
            throw MemoryHost.unreachable();
        }
    }

    private static TestStep acting(Consumer<StepContext> acting) {
        return TestStep.of("a", c -> Probed.notDone(), acting);
    }

    private RunView run(TestStep... steps) {
        TestProcedure procedure = TestProcedure.of(steps);
        try (RunSession session = console.runs().start(console.plan("r1", procedure), procedure)) {
            return session.forward(operator);
        }
    }

    private Event.StepDone done() {
        return (Event.StepDone) console.recorded.stream()
                .map(e -> e.event())
                .filter(Event.StepDone.class::isInstance)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private RecordedFailure failure() {
        return console.recorded.stream()
                .map(e -> e.event())
                .flatMap(e -> switch (e) {
                    case Event.StepFailed f -> java.util.stream.Stream.of(f.failure());
                    case Event.StepUnknown u -> java.util.stream.Stream.of(u.failure());
                    default -> java.util.stream.Stream.empty();
                })
                .reduce((a, b) -> b)
                .orElseThrow();
    }
}
