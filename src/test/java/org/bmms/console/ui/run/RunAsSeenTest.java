package org.bmms.console.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.remote.command.GuardState;
import org.bmms.console.run.guard.GuardReading;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.run.lock.LockOwner;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.site.DowntimeReport;
import org.bmms.console.target.site.Sample;
import org.bmms.console.ui.FreshStage;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.WindowDialogs;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Theme;
import org.bmms.console.ui.work.BackgroundWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What one sees of a run, in each of the states that it can come to. */
class RunAsSeenTest {
    private static final RecordedFailure NOT_STARTED = new RecordedFailure(
            "ACT-UNIT",
            "activation",
            Changed.YES,
            List.of("app1", "obcms.service", "failed", "exit-code"),
            "ModuleNotFoundError: No module named 'organizations'");

    private final Plan plan = FabricatedRun.activation();
    private final FakeRuns runs = new FakeRuns(plan);
    private final BackgroundWork work = new BackgroundWork(Platform::runLater);
    private final WindowRobot robot = WindowRobot.byKeys();
    private final Look look = new Look(new Appearance(Theme.LIGHT, 100));
    private final InstantSource clock = () -> runs.time;
    private final RunMonitor monitor = new RunMonitor(runs, work, clock);
    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        stage = FreshStage.register();
        FxToolkit.setupFixture(() -> {
            StackPane page = new StackPane(
                    new RunView(monitor, new Words(Texts.english(), ZoneId.of("Asia/Manila"), new Redactor())));
            page.getStyleClass().add("page");
            stage.setScene(look.scene(page, 1072, 696));
            stage.show();
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        monitor.close();
        work.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void whileStepsRunTheyAreFollowedAndTheGuardIsExplained() throws TimeoutException {
        runs.guards = List.of(FakeRuns.armed(Duration.ofSeconds(115)));
        CountDownLatch goOn = new CountDownLatch(1);
        runs.onForward = (hand, cancellation) -> {
            steps(hand, 5);
            hand.record(new Event.StepIntended("restart-app.app1"));
            measured(hand, 17, 14, 20);
            hand.signs.logged("restart-app.app1", Message.of("ui-run.log.begun"));
            runs.time = FabricatedRun.BEGAN.plusSeconds(17);
            await(goOn);
        };
        start();
        robot.await("Step 6 of 11: Restart obcms.service on app1");
        await(() -> !monitor.samples().isEmpty());
        pictures("run-running");

        assertThat(robot.sees("5 of 11 done")).isTrue();
        assertThat(robot.sees("Roll back now")).isTrue();
        assertThat(robot.sees("Keep BMMS mode")).isFalse();
        goOn.countDown();
    }

    @Test
    void aWaitingRunSaysWhatHappensAndEnterDecidesNothing() throws TimeoutException {
        waiting(84);
        robot.await("BMMS mode is on. Keep it?");
        robot.await("1:24");
        pictures("run-waiting-124");
        robot.fx().press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(runs.done()).containsExactly("forward");

        left(25);
        robot.await("0:25");
        pictures("run-waiting-025");
        left(8);
        robot.await("Only 8 s left until BMMS mode is taken back");
        pictures("run-waiting-008");
        robot.press("Keep BMMS mode");
        robot.await("Done: Switch to BMMS mode");
        pictures("run-kept");
        assertThat(runs.done()).containsExactly("forward", "keep", "close");
    }

    @Test
    void aFailedRunThatThePolicyTakesBackSaysWhyAndThatTheOldStateIsProven() throws TimeoutException {
        runs.takenBackByPolicy = true;
        runs.onForward = (hand, cancellation) -> {
            steps(hand, 5);
            measured(hand, 30, 14, 22.6);
            hand.record(new Event.StepIntended("restart-app.app1"));
            hand.record(new Event.StepFailed("restart-app.app1", NOT_STARTED, 3100));
        };
        runs.onRollBack = (hand, cancellation) -> {
            plan.rollback().forEach(step -> hand.step(step.id(), 1400));
            FabricatedRun.checks(false).forEach(hand.signs::checked);
            hand.record(new Event.Ended(Event.Ending.ROLLED_BACK));
        };
        start();
        robot.await("Rolled back: Switch to BMMS mode");
        pictures("run-rolled-back");

        assertThat(robot.sees("What was changed on the target was put back and proven."))
                .isTrue();
    }

    @Test
    void aStoppedRunOffersToTryAgainToRollBackOrToEndIt() throws TimeoutException {
        runs.guards = List.of(FakeRuns.armed(Duration.ofSeconds(101)));
        runs.onForward = (hand, cancellation) -> {
            steps(hand, 5);
            measured(hand, 20, 14, 20);
            hand.record(new Event.StepIntended("restart-app.app1"));
            hand.record(new Event.StepFailed("restart-app.app1", NOT_STARTED, 3100));
        };
        start();
        robot.await("Try the step again");
        pictures("run-stopped");
        robot.press("End the run as it is…");
        robot.await("Why? The journal keeps it.");
        pictures("run-leaving");

        assertThat(robot.sees("Something on the target was changed.")).isTrue();
    }

    @Test
    void aRunThatNobodyCanTellTheEndOfIsUnknownUntilTheServerIsAskedAgain() throws TimeoutException {
        runs.guards = List.of(FakeRuns.armed(Duration.ofSeconds(64)));
        runs.onForward = (hand, cancellation) -> {
            steps(hand, 5);
            measured(hand, 20, 14, 20);
            hand.record(new Event.StepIntended("restart-app.app1"));
            hand.record(new Event.StepUnknown(
                    "restart-app.app1",
                    new RecordedFailure("RUN-UNDECIDED", "run", Changed.UNKNOWN, List.of("restart-app.app1"), null)));
        };
        start();
        robot.await("Ask the server again");
        pictures("run-unknown");
        assertThat(robot.sees("Whether the target was changed is not known.")).isTrue();
        runs.onForward = (hand, cancellation) -> {
            hand.record(new Event.StepDone("restart-app.app1", false, 300, Map.of()));
            for (int i = 6; i < plan.steps().size(); i++) {
                hand.step(plan.steps().get(i).id(), 900);
            }
            hand.record(new Event.DecisionAwaited());
        };
        robot.press("Ask the server again");
        robot.await("BMMS mode is on. Keep it?");
    }

    @Test
    void anotherOperatorsRunIsWatchedAndNothingCanBeDecided() throws TimeoutException {
        elsewhere(true);
        robot.await("ben on laptop is carrying this run out");
        pictures("run-watched");
        assertThat(robot.sees("Roll back now")).isFalse();

        elsewhere(false);
        robot.await("Go on with the run");
        pictures("run-left");
    }

    @Test
    void whoClosesTheWindowIsToldWhatBecomesOfTheRun() throws TimeoutException {
        waiting(84);
        robot.await("BMMS mode is on. Keep it?");
        AtomicBoolean closed = new AtomicBoolean();
        Words words = new Words(Texts.english(), ZoneId.of("Asia/Manila"), new Redactor());
        boolean asked = WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> LeaveQuestion.asked(
                        monitor, new WindowDialogs(() -> stage, look, Kind.PRODUCTION), words, () -> closed.set(true)));
        assertThat(asked).isTrue();
        robot.await("If nobody takes it up, app1 returns to OBCMS mode by itself at 02:16:02.");
        Pictures.save(robot.button("Stay here").getScene(), "run-leave-question");
        robot.press("Stay here");
        assertThat(closed).isFalse();

        WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> LeaveQuestion.asked(
                        monitor, new WindowDialogs(() -> stage, look, Kind.PRODUCTION), words, () -> closed.set(true)));
        robot.press("Leave the run and close");
        assertThat(closed).isTrue();
    }

    @Test
    void aRunWithoutAGuardSaysThatNothingHappensByItself() throws TimeoutException {
        runs.onForward = (hand, cancellation) -> {
            steps(hand, plan.steps().size());
            FabricatedRun.checks(false).forEach(hand.signs::checked);
            hand.record(new Event.DecisionAwaited());
        };
        start();
        robot.await("BMMS mode is on. Keep it?");
        robot.await(
                "There is no guard in this run. If nobody does anything, everything stays as it is, and the run stays open"
                        + " until somebody decides.");
        pictures("run-no-guard");
        runs.guards = List.of(new GuardReading("app1", new GuardState.Lost(), Duration.ZERO, Duration.ofMinutes(2)));
        robot.await(
                "The guard on app1 is gone, by a restart of the server for example. If nobody does anything, everything"
                        + " stays as it is, and the run stays open until somebody decides.");
    }

    private void start() {
        Platform.runLater(() -> monitor.start(plan, plan.environment()));
    }

    private void waiting(long left) {
        runs.guards = List.of(FakeRuns.armed(Duration.ofSeconds(left)));
        runs.onForward = (hand, cancellation) -> {
            steps(hand, plan.steps().size());
            measured(hand, 39, 14.6, 18);
            FabricatedRun.checks(false).forEach(hand.signs::checked);
            hand.record(new Event.DecisionAwaited());
            runs.time = runs.time.plusSeconds(2);
        };
        start();
    }

    private void left(long seconds) {
        runs.guards = List.of(FakeRuns.armed(Duration.ofSeconds(seconds)));
    }

    private void elsewhere(boolean alive) {
        runs.time = FabricatedRun.BEGAN;
        if (runs.journal.isEmpty()) {
            runs.write(new Event.Started(plan.hash()), "ben", "laptop");
            plan.steps().stream().limit(4).forEach(step -> {
                runs.write(new Event.StepIntended(step.id()), "ben", "laptop");
                runs.time = runs.time.plusMillis(800);
                runs.write(new Event.StepDone(step.id(), true, 800, Map.of()), "ben", "laptop");
            });
            runs.write(new Event.StepIntended("stop-celery.app1"), "ben", "laptop");
        }
        runs.guards = List.of(FakeRuns.armed(Duration.ofSeconds(118)));
        runs.lock = new LockState.Held(
                new LockOwner("t", "ben", "laptop", 1, FabricatedRun.BEGAN, plan.id()),
                Duration.ofSeconds(alive ? 4 : 80),
                alive);
        Platform.runLater(() -> monitor.watch(plan.id()));
    }

    private void steps(FakeRuns.Hand hand, int many) {
        long[] took = {500, 600, 400, 6100, 4800, 3900, 2700, 2200, 1900, 11_400};
        for (int i = 0; i < many; i++) {
            hand.step(plan.steps().get(i).id(), took[i]);
        }
    }

    private void measured(FakeRuns.Hand hand, int seconds, double awayFrom, double awayTo) {
        Instant before = runs.time;
        runs.time = FabricatedRun.BEGAN.plusMillis(45);
        List<Sample> samples = FabricatedRun.samples(seconds, awayFrom, awayTo);
        runs.downtime = DowntimeReport.of(samples, Duration.ofSeconds(seconds));
        samples.forEach(hand.signs::sampled);
        WaitForAsyncUtils.waitForFxEvents();
        runs.time = before;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
    }

    /** At the sizes, colours and scales that the design names. */
    private void pictures(String name) {
        if (System.getProperty("pictures") == null) {
            return;
        }
        picture(name + "-1280-light", 1224, 632, Theme.LIGHT, 100);
        picture(name + "-1440-light", 1232, 812, Theme.LIGHT, 100);
        picture(name + "-1440-dark", 1232, 812, Theme.DARK, 100);
        if (name.equals("run-waiting-124") || name.equals("run-stopped")) {
            picture(name + "-1440-contrast", 1232, 812, Theme.CONTRAST, 100);
            picture(name + "-1440-200", 1232, 812, Theme.LIGHT, 200);
            picture(name + "-1280-75", 1224, 632, Theme.LIGHT, 75);
            picture(name + "-short", 1224, 480, Theme.LIGHT, 100);
        }
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> look.appearance().set(new Appearance(Theme.LIGHT, 100)));
    }

    private void picture(String name, double width, double height, Theme theme, int percent) {
        Consumer<Stage> size = window -> {
            window.setWidth(width);
            window.setHeight(height);
        };
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            look.appearance().set(new Appearance(theme, percent));
            size.accept(stage);
        });
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForFxEvents();
        Scene scene = stage.getScene();
        Pictures.save(scene, name);
    }
}
