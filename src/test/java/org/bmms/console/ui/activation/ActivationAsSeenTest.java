package org.bmms.console.ui.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.checklist.Evidence;
import org.bmms.console.checklist.Prerequisite;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.monitoring.Vitals;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.run.plan.PlanFailure;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.fingerprint.UnitOverride;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.FreshStage;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.UiFailure;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.EnvironmentFacts;
import org.bmms.console.ui.frame.EnvironmentSource;
import org.bmms.console.ui.frame.EnvironmentViewModel;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Theme;
import org.bmms.console.ui.run.RunMonitor;
import org.bmms.console.ui.work.BackgroundWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What one sees at each stop, with all that can be wrong there. */
class ActivationAsSeenTest {
    private static final int PATIENCE = 30;

    /** Of figures this short the library always says that they are cut off. */
    private static final int SHORT = 2;

    private final PreparedWizard source = new PreparedWizard();
    private final PreparedRuns runSource = new PreparedRuns();
    private final BackgroundWork work = new BackgroundWork(Platform::runLater);
    private final List<DialogContent> asked = new ArrayList<>();
    private final WindowRobot robot = WindowRobot.byKeys();
    private final Words words = new Words(Texts.english(), ZoneId.of("Asia/Manila"), new Redactor());
    private WizardViewModel model;
    private ActivationView view;
    private Look look;

    @BeforeEach
    void open() throws TimeoutException {
        FreshStage.register();
        EnvironmentViewModel environment = new EnvironmentViewModel(new Read(), work);
        model = onWindow(() -> new WizardViewModel(
                source, work, () -> source.now, environment, new RunMonitor(runSource, work, () -> source.now)));
        Shell shell = new Shell(work, words, new Asked(), (mark, text) -> {}, () -> source.now);
        look = onWindow(() -> new Look(new Appearance(Theme.LIGHT, 100)));
        view = onWindow(() -> new ActivationView(model, source.profile(), shell, (screen, detail) -> {}));
        FxToolkit.setupStage(stage -> stage.setScene(look.scene(new StackPane(view), 1232, 810)));
        FxToolkit.showStage();
        size(1232, 810);
    }

    @AfterEach
    void close() throws TimeoutException {
        work.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void prerequisites() throws TimeoutException {
        source.target.since = source.now.minus(Duration.ofDays(6));
        source.switches = List.of();
        picture("prerequisites-loading");
        onWindow(() -> view.arrive(null));
        robot.await("Prerequisites, 2 of 6 met");
        onWindow(() -> model.prerequisites()
                .say(Prerequisite.TRAINED, Decision.DONE, "45 of 47 people, the rest on Monday", "minutes 2026-03-28"));
        robot.await("Prerequisites, 3 of 6 met");
        pictures("prerequisites");

        robot.press("Sign off…");
        assertThat(asked).hasSize(1);
        onWindow(() -> model.prerequisites().say(Prerequisite.STAGED, Decision.OVERRIDDEN, "no staging", ""));
        robot.await("Going on without");
        assertThat(robot.sees("Continue opens when all prerequisites are met: 2 of 6 are not."))
                .isTrue();
    }

    @Test
    void prerequisitesThatCannotBeRead() throws TimeoutException {
        source.unreachable = Failure.unchanged(UiFailure.NO_DISPLAY);
        onWindow(() -> view.arrive(null));
        robot.await("There is no screen to open a window on.");
        picture("prerequisites-failed");
    }

    @Test
    void preflight() throws TimeoutException {
        toPreflight();
        robot.await("Every check has passed. Nothing was changed.");
        source.target.overrides = List.of(new UnitOverride("BMMS_MODE", "obcms", "Environment", false));
        source.target.worker = "failed";
        source.rehearsed = false;
        source.missing = 12;
        robot.press("Check all again");
        robot.await("1 of 4 failed");
        pictures("preflight");

        robot.fx().clickOn("All services are active");
        robot.await("Failed: All services are active");
        picture("preflight-service");
    }

    @Test
    void preflightThatPasses() throws TimeoutException {
        toPreflight();
        robot.await("Every check has passed. Nothing was changed.");
        picture("preflight-passed");
    }

    @Test
    void backup() throws TimeoutException {
        source.rehearsed = false;
        toPreflight();
        robot.await("Every check has passed. Nothing was changed.");
        robot.press("Continue to backup");
        robot.await("Whole, not rehearsed");
        pictures("backup");

        source.rehearsed = true;
        robot.press("Back up and rehearse");
        robot.await("There is a way back for the data.");
        picture("backup-done");
    }

    @Test
    void review() throws TimeoutException {
        toReview();
        pictures("review");

        robot.fx().clickOn("Switch the settings file on app1 to BMMS");
        robot.fx().clickOn(robot.fx().lookup(".danger-zone .text-field").<Node>query());
        robot.fx().write("obcms-produ");
        assertThat(model.stop().get()).isEqualTo(WizardStop.CONFIRM);
        picture("review-confirm");
    }

    @Test
    void thePlanIsReadAlsoInALowWindow() throws TimeoutException {
        toReview();
        for (int percent : List.of(100, 200)) {
            onWindow(() -> look.appearance().set(new Appearance(Theme.LIGHT, percent)));
            size(1072, 560);
            picture("review-low-" + percent);

            assertThat(heightOf(".review-scroll") / heightOf(".review-page"))
                    .as("%d percent", percent)
                    .isGreaterThan(0.55);
        }
    }

    private double heightOf(String selector) {
        return onWindow(() -> view.lookup(selector).getLayoutBounds().getHeight());
    }

    @Test
    void aReviewWithoutAGuardOrAMeasurement() throws TimeoutException {
        source.guarded = false;
        source.target.kind = Kind.STAGING;
        source.switches = List.of();
        toReview();
        picture("review-unguarded");
        assertThat(robot.sees("Not measured yet")).isTrue();

        source.now = source.now.plus(Duration.ofHours(1));
        robot.await("The plan has expired");
        picture("review-expired");
    }

    @Test
    void aSwitchThatIsRefusedShowsWhatDiffers() throws TimeoutException {
        toReview();
        Message drift = Message.of("session.drift.item", "app1.obcms.service.overrides", "[]", "[BMMS_MODE]");
        runSource.refusal = new Failure(
                PlanFailure.DRIFTED, Changed.NO, List.of("20260402_021400-activation", drift, 2, drift, drift), null);
        onWindow(() -> model.begin("obcms-production"));
        robot.await("What differs from the plan");
        picture("review-refused");

        robot.press("Plan again");
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> !robot.sees("What differs from the plan"));
    }

    private void toPreflight() throws TimeoutException {
        onWindow(() -> view.arrive(null));
        robot.await("Waiting for you");
        onWindow(() -> model.prerequisites().say(Prerequisite.PILOTS, Decision.DONE, "MAFAR, MOH, MOLE", ""));
        onWindow(() -> model.prerequisites().say(Prerequisite.TRAINED, Decision.DONE, "all", ""));
        robot.press("Continue to pre-flight");
    }

    private void toReview() throws TimeoutException {
        toPreflight();
        robot.press("Continue to backup");
        robot.press("Continue to review");
        robot.await("Keep BMMS mode, or roll back");
    }

    private void pictures(String name) {
        picture(name);
        for (Theme theme : List.of(Theme.DARK, Theme.CONTRAST)) {
            onWindow(() -> look.appearance().set(new Appearance(theme, 100)));
            picture(name + "-" + theme.styleClass());
        }
        onWindow(() -> look.appearance().set(new Appearance(Theme.LIGHT, 200)));
        picture(name + "-200");
        onWindow(() -> look.appearance().set(new Appearance(Theme.LIGHT, 100)));
        size(1072, 630);
        picture(name + "-1280");
        size(1232, 810);
    }

    private void size(double width, double height) {
        onWindow(() -> {
            view.getScene().getWindow().setWidth(width);
            view.getScene().getWindow().setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void picture(String name) {
        Scene scene = view.getScene();
        Pictures.save(scene, "activation-" + name);
        assertNothingIsCutOff(scene, name);
    }

    /** Words that do not fit end in an ellipsis, which no label of the wizard may. */
    private void assertNothingIsCutOff(Scene scene, String name) {
        List<String> cut = onWindow(() -> scene.getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(label -> isSeen(label) && label.isTextTruncated())
                .map(Labeled::getText)
                .filter(text -> text.length() > SHORT)
                .toList());
        assertThat(cut).as(name).isEmpty();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static <T> T onWindow(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private static void onWindow(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private final class Asked implements Dialogs {
        @Override
        public Opened open(DialogContent content) {
            asked.add(content);
            return () -> {};
        }

        @Override
        public Optional<Path> fileToWrite(String suggested) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> fileToRead(String extension) {
            return Optional.empty();
        }
    }

    private final class Read implements EnvironmentSource {
        @Override
        public Profile profile() {
            return source.profile();
        }

        @Override
        public String operator() {
            return source.operator();
        }

        @Override
        public EnvironmentFacts read(Cancellation cancellation) {
            return new EnvironmentFacts(
                    source.now,
                    Duration.ZERO,
                    source.target.fingerprint(),
                    new LockState.Free(),
                    List.of(),
                    Map.of(),
                    Vitals.unread(),
                    Evidence.none(),
                    Fact.unreadable(FingerprintFailure.NOT_ASKED));
        }
    }
}
