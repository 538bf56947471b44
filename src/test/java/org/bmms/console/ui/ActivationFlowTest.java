package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Progress;
import org.bmms.console.base.Redactor;
import org.bmms.console.coverage.BackfillOrder;
import org.bmms.console.remote.CommandObserver;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.fault.Fault;
import org.bmms.console.session.Operator;
import org.bmms.console.session.Planning;
import org.bmms.console.session.Questions;
import org.bmms.console.session.Session;
import org.bmms.console.session.SessionFiles;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.profile.PolicyProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole way to BMMS mode on real, if small, servers, by the keyboard alone. */
@ExtendWith(WindowWatch.class)
class ActivationFlowTest {
    private static final double LAPSE = 50;
    private static final int PREREQUISITES = 6;

    @TempDir
    private Path home;

    private final WindowRobot robot = WindowRobot.byKeys();
    private final Sandbox sandbox = Sandbox.start(FarSandbox.options(LAPSE));
    private Session session;
    private OpenFrame frame;
    private Scene scene;

    @BeforeEach
    void open() throws TimeoutException, IOException {
        Stage stage = FreshStage.register();
        session = session();
        FarSandbox.prepare(sandbox, this::fill);
        Look look = onWindow(() -> new Look(Appearance.usual()));
        frame = onWindow(() -> SandboxFrame.of(session, stage, look));
        scene = onWindow(() -> look.scene(new StackPane(frame.view()), 1440, 900));
        FxToolkit.setupStage(shown -> shown.setScene(scene));
        FxToolkit.showStage();
    }

    private void fill() {
        String code = new Planning(session)
                .defaultCode(session.fingerprint(Cancellation.none()))
                .orElseThrow();
        session.backfill().run(BackfillOrder.to(code), Cancellation.none(), Progress.ignored());
    }

    private Session session() throws IOException {
        Profile given = sandbox.profile(home.resolve("sandbox"));
        Profile profile = new Profile(
                given.name(),
                given.kind(),
                given.hosts(),
                given.jumpHosts(),
                given.app(),
                given.database(),
                given.redis(),
                given.site(),
                takenBackOnFailure(given.policy()));
        ConsoleDirectories own = new ConsoleDirectories(home.resolve("config"), home.resolve("data"));
        Path known = SessionFiles.of(own, profile.name()).knownHosts();
        Files.createDirectories(known.toAbsolutePath().getParent());
        Files.copy(home.resolve("sandbox/known_hosts"), known);
        return Session.open(
                profile, Operator.ofProcess(own, new Redactor(), Questions.nobody(), CommandObserver.none()));
    }

    /** As in production. */
    private static PolicyProfile takenBackOnFailure(PolicyProfile policy) {
        return new PolicyProfile(
                policy.guard(),
                policy.restartLimit(),
                policy.readyLimit(),
                policy.celeryDrain(),
                policy.backupRetention(),
                policy.keepBackups(),
                policy.backupMaxAge(),
                true,
                policy.requiredModels(),
                policy.acceptedWithoutOrganization(),
                policy.planExpiry(),
                policy.defaultOrganizationCode(),
                policy.ocmCode());
    }

    @AfterEach
    void close() throws TimeoutException {
        onWindow(() -> {
            frame.leave();
            return true;
        });
        frame.endWork();
        session.close();
        sandbox.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void fromThePrerequisitesToKeepingBmmsMode() throws TimeoutException {
        toReview();
        begin();
        robot.awaitLong("your turn");
        robot.press("Keep BMMS mode");
        robot.await("Begin again");
        Pictures.save(scene, "flow-7-kept");

        assertThat(mode()).isEqualTo(Mode.BMMS);
        robot.press("Overview");
        robot.press("Activation");
        assertThat(robot.sees("Begin again")).as("it is as it was left").isTrue();
    }

    @Test
    void aVerificationThatFailsIsTakenBackAndSaidSo() throws TimeoutException {
        // The way to here is the one that the other test goes far away.
        sandbox.lineDelay(Duration.ZERO);
        toReview();
        sandbox.lineDelay(FarSandbox.LATENCY);
        spoilWhenCeleryStarts();
        begin();
        robot.awaitLong("Begin again");
        Pictures.save(scene, "flow-7-rolled-back");

        assertThat(mode()).isEqualTo(Mode.OBCMS);
        assertThat(robot.sees("Keep BMMS mode")).isFalse();
        assertThat(robot.sees("The old state is back and proven.")).isTrue();
    }

    /** The site is ready by then, so that nothing but the verification finds it. */
    private void spoilWhenCeleryStarts() {
        AtomicBoolean spoilt = new AtomicBoolean();
        sandbox.commands().listen(command -> {
            if (command.runs("systemctl", "start") && !spoilt.getAndSet(true)) {
                sandbox.faults().inject(new Fault.ServerErrorAfterSwitch());
            }
        });
    }

    private void toReview() throws TimeoutException {
        robot.press("Activation");
        robot.await("Waiting for you");
        Pictures.save(scene, "flow-1-prerequisites");
        int met = 0;
        while (!robot.sees(met(met))) {
            met++;
        }
        for (; met < PREREQUISITES; met++) {
            say();
            robot.await(met(met + 1));
        }
        robot.press("Continue to pre-flight");
        Pictures.save(scene, "flow-2-checking");
        robot.await("No Celery task in hand");
        robot.press("Continue to backup");
        Pictures.save(scene, "flow-3-backup");
        robot.press("Back up and rehearse");
        robot.await("Steps");
        Pictures.save(scene, "flow-3-backing-up");
        robot.awaitLong("There is a way back for the data.");
        Pictures.save(scene, "flow-3-backed-up");
        robot.press("Continue to review");
        robot.await("Keep BMMS mode, or roll back");
        Pictures.save(scene, "flow-4-review");
    }

    /** Says what is asked for first, with a reason. */
    private void say() throws TimeoutException {
        boolean override = robot.sees("Go on without…");
        robot.press(override ? "Go on without…" : "Sign off…");
        robot.await(override ? "Reason" : "Note: who, when, what it rests on");
        robot.write(robot.fx().lookup(node -> node instanceof TextArea).<Node>query(), "practice");
        Pictures.save(
                robot.fx()
                        .lookup(node -> node instanceof TextArea)
                        .<Node>query()
                        .getScene(),
                "flow-1-sign-off");
        robot.press(override ? "Go on without it" : "Sign off");
    }

    private static String met(int met) {
        return "Prerequisites, " + met + " of " + PREREQUISITES + " met";
    }

    private void begin() throws TimeoutException {
        robot.press("Continue to confirm");
        robot.type("sandbox");
        Pictures.save(scene, "flow-5-typed");
        robot.await("Confirm");
        robot.press("Switch to BMMS mode");
        robot.await("Run");
        Pictures.save(scene, "flow-6-running");
    }

    private Mode mode() {
        return session.fingerprint(Cancellation.none()).modeInEffect().orElseThrow();
    }

    private static <T> T onWindow(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
