package org.bmms.console.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.database.Failures;
import org.bmms.console.run.RunFailure;
import org.bmms.console.run.RunFailures;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunSession;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.StepView;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.sandbox.OpenedSandbox;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.fault.Fault;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.files.FileStatus;
import org.bmms.console.sandbox.ssh.LoggedCommand;
import org.bmms.console.sandbox.ssh.Moment;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.verification.Verification;
import org.bmms.console.verification.VerificationLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A switch while lines, disks, services and tasks are not as one wishes (promises R2, F3, S1, S2). */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SwitchUnderFaultsTest {
    private static final String ROOT = "/opt/obcms";
    private static final String ENV = ROOT + "/.env";

    @TempDir
    Path directory;

    private Sandbox sandbox;
    private SandboxTarget target;
    private String before;

    @BeforeAll
    void start() {
        sandbox = Sandbox.start(SandboxOptions.standard().withLapse(20));
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @BeforeEach
    void connect() {
        sandbox.reset();
        target = new SandboxTarget(sandbox.profile(directory), directory, "ana", Duration.ofMinutes(10));
        before = settings();
    }

    @AfterEach
    void disconnect() {
        target.close();
    }

    @Test
    void aRestartWhoseAnswerIsLostIsSeenToBeDoneAndNotRepeated() {
        sandbox.faults().inject(Fault.ConnectionCut.at(Moment.AFTER, "systemctl", "restart"));
        Plan plan = target.activation();
        try (RunSession session = target.runs(RunListener.none()).start(plan, target.procedure(plan))) {
            RunView view = session.forward(Cancellation.none());

            assertThat(RunFailures.of(view)).isEmpty();
            assertThat(view.state()).isEqualTo(RunState.WAITING_FOR_YOU);
            session.keep(Cancellation.none());
        }
        assertThat(sandbox.commands().running("systemctl", "restart")).hasSize(1);
    }

    @Test
    void aServerThatFallsSilentLeavesTheStepUnknownUntilItIsHeardAgain() {
        atThe(command -> command.runs("systemctl", "restart"), new Fault.Stall("app1"));
        Plan plan = target.activation();
        try (RunSession session = target.runs(RunListener.none()).start(plan, target.procedure(plan))) {
            Failure silent = Failures.of(() -> session.forward(Cancellation.none()));
            assertThat(silent.code()).isEqualTo(RunFailure.STOPPED);
            assertThat(silent.changed()).isEqualTo(Changed.UNKNOWN);

            sandbox.faults().clear();
            RunView view = session.forward(Cancellation.none());
            assertThat(view.state()).as("%s", RunFailures.of(view)).isEqualTo(RunState.WAITING_FOR_YOU);
            session.keep(Cancellation.none());
        }
        assertThat(sandbox.commands().running("systemctl", "restart")).hasSize(1);
    }

    @Test
    void aDiskWithoutRoomForTheNewSettingsLeavesTheOldOnes() {
        before = before + "# a long history of these settings\n".repeat(1_000);
        write(before);
        atThe(SwitchUnderFaultsTest::beginsNewSettings, new Fault.DiskFull(ROOT, 10_000));
        Plan plan = target.activation();
        try (RunSession session = target.runs(RunListener.none()).start(plan, target.procedure(plan))) {
            RunView view = session.forward(Cancellation.none());

            assertThat(view.state()).isEqualTo(RunState.FAILED);
            assertThat(RunFailures.of(view)).singleElement().asString().contains("ENV-DISK-FULL", "bytes are free");
            assertThat(settings()).isEqualTo(before);

            sandbox.faults().clear();
            assertThat(session.rollBack("disk", Cancellation.none()).state()).isEqualTo(RunState.ROLLED_BACK);
        }
        assertSettingsAreAsBefore();
    }

    @Test
    void aDiskThatIsFullToTheLastByteStopsTheRunWithNumbersUntilThereIsRoom() {
        atThe(SwitchUnderFaultsTest::beginsNewSettings, new Fault.DiskFull(ROOT, 0));
        Plan plan = target.activation();
        try (RunSession session = target.runs(RunListener.none()).start(plan, target.procedure(plan))) {
            Failure full = Failures.of(() -> session.forward(Cancellation.none()));
            assertThat(full.code()).isEqualTo(RunFailure.DISK_FULL);
            assertThat(full.arguments()).endsWith("0 B");
            assertThat(full.changed()).isEqualTo(Changed.UNKNOWN);
            assertThat(settings()).isEqualTo(before);

            sandbox.faults().clear();
            RunView view = session.forward(Cancellation.none());
            assertThat(view.state()).as("%s", RunFailures.of(view)).isEqualTo(RunState.WAITING_FOR_YOU);
            session.rollBack("test", Cancellation.none());
        }
        assertSettingsAreAsBefore();
    }

    @Test
    void aSchedulerThatDiesOverAndOverIsNotDeclaredDone() {
        try (TargetSystem system = OpenedSandbox.open(sandbox.profile(directory), directory)) {
            VerificationLimits quick = new VerificationLimits(
                    Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofSeconds(2));
            target.verifyWith(new Verification(system, quick, InstantSource.system()).verifier());
            sandbox.faults().inject(new Fault.UnitRestartLoops("obcms-celery-beat.service"));
            Plan plan = target.activation();
            try (RunSession session = target.runs(RunListener.none()).start(plan, target.procedure(plan))) {
                RunView view = session.forward(Cancellation.none());

                assertThat(view.state()).isEqualTo(RunState.FAILED);
                assertThat(RunFailures.of(view)).singleElement().asString().contains("obcms-celery-beat.service");

                sandbox.faults().clear();
                RunView back = session.rollBack("loop", Cancellation.none());
                assertThat(back.state()).as("%s", RunFailures.of(back)).isEqualTo(RunState.ROLLED_BACK);
            }
        }
        assertThat(settings()).isEqualTo(before);
    }

    @Test
    void aTaskInHandIsWaitedFor() {
        sandbox.faults().inject(new Fault.CeleryTaskRunning("mana.tasks.export", Duration.ofSeconds(60)));
        RunView view = switched();

        assertThat(sandbox.host("app1").worker().lost()).isEmpty();
        assertThat(stop(view).evidence()).doesNotContainKey("tasks in hand when the worker was stopped");
    }

    @Test
    void aTaskThatOutlivesAllPatienceIsNamed() {
        sandbox.faults().inject(new Fault.CeleryTaskRunning("mana.tasks.report", Duration.ofHours(10)));
        RunView view = switched();

        assertThat(sandbox.host("app1").worker().lost()).hasSize(1);
        assertThat(stop(view).evidence().get("tasks in hand when the worker was stopped"))
                .contains("mana.tasks.report");
    }

    private RunView switched() {
        Plan plan = target.activation();
        try (RunSession session = target.runs(RunListener.none()).start(plan, target.procedure(plan))) {
            RunView view = session.forward(Cancellation.none());
            assertThat(view.state()).as("%s", RunFailures.of(view)).isEqualTo(RunState.WAITING_FOR_YOU);
            return session.keep(Cancellation.none());
        }
    }

    private static StepView stop(RunView view) {
        List<StepView> stops = view.steps().stream()
                .filter(step -> step.step().id().startsWith("stop-celery"))
                .toList();
        assertThat(stops).hasSize(1);
        return stops.getFirst();
    }

    private static boolean beginsNewSettings(LoggedCommand command) {
        return command.runs("cp") && command.runs(ENV, ENV + ".bmms-console.new");
    }

    /** Injects the fault when the first command that matches has come. */
    private void atThe(Predicate<LoggedCommand> command, Fault fault) {
        AtomicBoolean injected = new AtomicBoolean();
        sandbox.commands().listen(c -> {
            if (command.test(c) && !injected.getAndSet(true)) {
                sandbox.faults().inject(fault);
            }
        });
    }

    private void assertSettingsAreAsBefore() {
        assertThat(settings()).isEqualTo(before);
        assertThat(sandbox.host("app1").machine().files().list(Actor.ROOT, ROOT))
                .extracting(FileStatus::name)
                .doesNotContain(".env.bmms-console.new");
    }

    private void write(String settings) {
        sandbox.host("app1").machine().files().write(Actor.ROOT, ENV, settings.getBytes(StandardCharsets.UTF_8));
    }

    private String settings() {
        return new String(sandbox.host("app1").machine().files().read(Actor.ROOT, ENV), StandardCharsets.UTF_8);
    }
}
