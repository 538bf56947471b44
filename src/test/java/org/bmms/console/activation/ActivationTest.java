package org.bmms.console.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.ListDirectory;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.run.RunFailures;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunSession;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.sandbox.OpenedSandbox;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.fault.Fault;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.mode.ModeSettings;
import org.bmms.console.verification.Verification;
import org.bmms.console.verification.VerificationLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Switches of a sandbox through real SSH. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivationTest {
    private static final String ENV = "/opt/obcms/.env";

    @TempDir
    Path directory;

    private Sandbox sandbox;
    private SandboxTarget target;

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
        target = new SandboxTarget(sandbox.profile(directory), directory, "ana");
    }

    @AfterEach
    void disconnect() {
        target.close();
    }

    @Test
    void aSwitchIsDoneAndKept() {
        Plan plan = target.activation();
        try (RunSession session = target.runs(RunListener.none()).start(plan, target.procedure(plan))) {
            RunView view = session.forward(Cancellation.none());

            assertThat(RunFailures.of(view)).isEmpty();
            assertThat(view.state()).isEqualTo(RunState.WAITING_FOR_YOU);
            assertThat(session.keep(Cancellation.none()).state()).isEqualTo(RunState.DONE);
        }
        assertThat(modeInFile()).isEqualTo(Mode.BMMS);
        assertNothingIsLeftBehind();
    }

    @Test
    void aSwitchThatIsNotWantedIsTakenBackByteForByte() {
        String before = env();
        Plan plan = target.activation();
        try (RunSession session = target.runs(RunListener.none()).start(plan, target.procedure(plan))) {
            session.forward(Cancellation.none());
            RunView view = session.rollBack("not wanted", Cancellation.none());

            assertThat(RunFailures.of(view)).isEmpty();
            assertThat(view.state()).isEqualTo(RunState.ROLLED_BACK);
        }
        assertThat(env()).isEqualTo(before);
        assertAllUnitsAreNewerThanTheFile();
        assertNothingIsLeftBehind();
    }

    @Test
    void anEmergencyRollbackIsAPlanOfItsOwnMadeFromTheActivationsRecord() {
        String before = env();
        Plan activation = target.activation();
        try (RunSession session = target.runs(RunListener.none()).start(activation, target.procedure(activation))) {
            session.forward(Cancellation.none());
            session.keep(Cancellation.none());
        }
        RunView record = target.runs(RunListener.none()).view(activation.id());
        Plan back = target.planner().rollback("ana", Instant.now(), "fingerprint", List.of(), record);
        try (RunSession session = target.runs(RunListener.none()).start(back, target.procedure(back))) {
            RunView view = session.forward(Cancellation.none());

            assertThat(RunFailures.of(view)).isEmpty();
            assertThat(view.state()).isEqualTo(RunState.DONE);
        }
        assertThat(env()).isEqualTo(before);
        assertAllUnitsAreNewerThanTheFile();
    }

    @Test
    void plansOfOneSecondNeverShareTheCopyOfTheSettingsFile() {
        Plan activation = target.activation();
        try (RunSession session = target.runs(RunListener.none()).start(activation, target.procedure(activation))) {
            session.forward(Cancellation.none());
            session.rollBack("test", Cancellation.none());
        }
        assertThat(target.activation().parameters()).doesNotContain(copyIn(activation));
        assertThat(target.activation().id()).isNotEqualTo(activation.id());
    }

    private static String copyIn(Plan plan) {
        return ENV + ".backup." + plan.id().substring(0, plan.id().indexOf('-'));
    }

    @Test
    void anApplicationThatDoesNotStartStopsTheRunAndTheWayBackBringsEverythingUp() {
        sandbox.faults().inject(new Fault.UnitFailsToStart("obcms.service", 1));
        Plan plan = target.activation();
        try (RunSession session = target.runs(RunListener.none()).start(plan, target.procedure(plan))) {
            RunView view = session.forward(Cancellation.none());
            assertThat(view.state()).isEqualTo(RunState.FAILED);
            assertThat(RunFailures.of(view)).singleElement().asString().startsWith("restart-app.app1: ACT-UNIT");

            assertThat(session.rollBack("did not start", Cancellation.none()).state())
                    .isEqualTo(RunState.ROLLED_BACK);
        }
        assertThat(modeInFile()).isEqualTo(Mode.OBCMS);
        assertAllUnitsAreNewerThanTheFile();
        assertNothingIsLeftBehind();
    }

    @Test
    void aSettingsFileEditedAfterThePlanIsNotTouched() {
        sandbox.faults().inject(new Fault.DriftedEnv(command -> command.runs("cp"), "DEBUG", "1"));
        Plan plan = target.activation();
        try (RunSession session = target.runs(RunListener.none()).start(plan, target.procedure(plan))) {
            RunView view = session.forward(Cancellation.none());

            assertThat(view.state()).isEqualTo(RunState.FAILED);
            session.leave("test");
        }
        assertThat(modeInFile()).isEqualTo(Mode.OBCMS);
        assertThat(env()).contains("DEBUG=1");
    }

    @Test
    void aVerificationThatFailsIsNotDeclaredDone() {
        target.verifyWith((mode, c) -> new SwitchPorts.Verdict(
                3, List.of(Message.of("activation.check.ready")), List.of("14:02 gunicorn: why")));
        Plan plan = target.activation();
        try (RunSession session = target.runs(RunListener.none()).start(plan, target.procedure(plan))) {
            RunView view = session.forward(Cancellation.none());

            assertThat(view.state()).isEqualTo(RunState.FAILED);
            assertThat(RunFailures.of(view))
                    .singleElement()
                    .asString()
                    .startsWith("verify: ACT-VERIFICATION")
                    .endsWith("14:02 gunicorn: why");
            target.verifyWith((mode, c) -> new SwitchPorts.Verdict(4, List.of(), List.of()));
            session.rollBack("verification", Cancellation.none());
        }
        assertThat(modeInFile()).isEqualTo(Mode.OBCMS);
    }

    @Test
    void aSchedulerThatWouldGoOnInTheOldModeIsFoundByTheVerification() {
        sandbox.faults().inject(new Fault.UnitOverride("obcms-celery-beat.service", "BMMS_MODE", "obcms"));
        try (TargetSystem system = OpenedSandbox.open(sandbox.profile(directory), directory)) {
            VerificationLimits quick = new VerificationLimits(
                    Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofMillis(300));
            target.verifyWith(new Verification(system, quick, InstantSource.system()).verifier());
            Plan plan = target.activation();
            try (RunSession session = target.runs(RunListener.none()).start(plan, target.procedure(plan))) {
                RunView view = session.forward(Cancellation.none());

                assertThat(view.state()).isEqualTo(RunState.FAILED);
                assertThat(RunFailures.of(view))
                        .singleElement()
                        .asString()
                        .startsWith("verify: ACT-VERIFICATION")
                        .contains("First: mode.app1: With the variables of obcms-celery-beat.service on app1");
                assertThat(session.rollBack("verification", Cancellation.none()).state())
                        .isEqualTo(RunState.ROLLED_BACK);
            }
        }
    }

    private String env() {
        return new String(target.host("app1").run(asOwner(new ReadFile(ENV))), StandardCharsets.UTF_8);
    }

    private static <R> RemoteCommand<R> asOwner(RemoteCommand<R> command) {
        return new AsUser<>("obcms", command);
    }

    private Mode modeInFile() {
        return ModeSettings.of(DotEnv.of(env())).mode();
    }

    private void assertAllUnitsAreNewerThanTheFile() {
        Instant written = target.host("app1")
                .run(asOwner(new StatFile(ENV)))
                .orElseThrow()
                .modified();
        List<UnitStatus> units = target.host("app1")
                .run(new ShowUnits(List.of("obcms.service", "obcms-celery.service", "obcms-celery-beat.service")));
        assertThat(units).allSatisfy(u -> {
            assertThat(u.isActive()).isTrue();
            assertThat(u.started()).isAfter(written);
        });
    }

    private void assertNothingIsLeftBehind() {
        assertThat(target.runs(RunListener.none()).holder()).isInstanceOf(LockState.Free.class);
        assertThat(target.host("app1").run(asOwner(new ListDirectory("/opt/obcms/.bmms-console/guards"))))
                .isEmpty();
    }
}
