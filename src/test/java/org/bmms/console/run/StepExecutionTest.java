package org.bmms.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.plan.PlanFailure;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.CheckStep;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.StepContext;
import org.junit.jupiter.api.Test;

/** How one step comes to its end, and what a run does when it fails (promise R4). */
class StepExecutionTest extends SingleRunFixture {
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
        public Message intent() {
            return Message.of("run.check");
        }

        @Override
        public Duration limit() {
            return Duration.ofMinutes(1);
        }

        @Override
        public List<PlannedAction> actions() {
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
}
