package org.bmms.console.ui.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.ui.FreshStage;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.RunDialog;
import org.bmms.console.ui.frame.WindowDialogs;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Theme;
import org.bmms.console.ui.run.ChoiceThenRun;
import org.bmms.console.ui.run.FakeRuns;
import org.bmms.console.ui.run.RunMonitor;
import org.bmms.console.ui.work.BackgroundWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The rollback dialog as one sees it. */
class RollbackAsSeenTest {
    private static final int PATIENCE_MS = 20_000;

    private final FakeRollback source = new FakeRollback();
    private final BackgroundWork work = new BackgroundWork(Platform::runLater);
    private final Words words = new Words(Texts.english(), ZoneId.of("Asia/Manila"), new Redactor());
    private final Look look = new Look(new Appearance(Theme.LIGHT, 100));
    private final WindowRobot robot = WindowRobot.byKeys();
    private final RunMonitor monitor = new RunMonitor(
            new FakeRuns(source.modeOnly(org.bmms.console.base.Cancellation.none())), work, () -> FakeRollback.NOW);
    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        stage = FreshStage.register();
        FxToolkit.setupFixture(() -> {
            stage.setScene(look.scene(new StackPane(), 1440, 900));
            stage.show();
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        source.counted.countDown();
        monitor.close();
        work.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void bothWaysSayWhatTheyDoAndWhatTheyKeep() throws TimeoutException {
        dialog();
        robot.await("site away from here");
        robot.fx().clickOn("Put the switched settings on app1 back");
        robot.await("At most 30 s");
        picture("rollback-mode-commands", Theme.LIGHT, 100);
        robot.fx().clickOn("Full database");
        robot.await("38 rows in 4 tables differ from this backup");

        assertThat(robot.sees("Read through, never restored")).isTrue();
        assertThat(robot.button("Restore the database").isDisabled()).isTrue();
        robot.fx()
                .clickOn(robot.fx().lookup(".danger-zone .text-field").<javafx.scene.Node>query())
                .write(FakeRollback.ENVIRONMENT);
        assertThat(robot.button("Restore the database").isDisabled()).isFalse();
        pictures("rollback-full");
    }

    @Test
    void whatIsStillCountedOrRefusedIsSaid() throws TimeoutException {
        source.slow = true;
        RollbackViewModel model = dialog();
        robot.await("site away from here");
        robot.fx().clickOn("Full database");
        robot.await("The database is being compared with the backup");
        picture("rollback-counting", Theme.LIGHT, 100);
        source.refusal = FakeRollback.notProven();
        Platform.runLater(() -> model.replan());
        robot.await("BACKUP-NOT-PROVEN  ·  Nothing on the target was changed.");
        picture("rollback-refused", Theme.LIGHT, 100);
    }

    @Test
    void theRunTakesThePlaceOfTheChoice() throws TimeoutException {
        dialog();
        robot.await("site away from here");
        robot.fx()
                .clickOn(robot.fx().lookup(".danger-zone .text-field").<javafx.scene.Node>query())
                .write(FakeRollback.ENVIRONMENT);
        robot.press("Switch back to OBCMS mode");
        robot.await("Live log");
        robot.await("0 of 6 done");
        picture("rollback-run", Theme.LIGHT, 100);
        picture("rollback-run-200", Theme.LIGHT, 200);

        assertThat(robot.sees("What is kept")).isFalse();
    }

    @Test
    void withoutBackupsTheDatabaseCannotBeTakenBack() throws TimeoutException {
        source.backups = List.of();
        dialog();
        robot.await("site away from here");
        robot.fx().clickOn("Full database");
        robot.await("There are no backups, so the database cannot be taken back.");
        picture("rollback-no-backups", Theme.LIGHT, 100);
    }

    private RollbackViewModel dialog() {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> {
            RollbackViewModel model = new RollbackViewModel(source, monitor, work, () -> FakeRollback.NOW, null);
            ChoiceThenRun view = new ChoiceThenRun(
                    model,
                    new ChoiceView(model, monitor, FakeRollback.profile(), words.of("ui-run.dialog.lock.free"), words),
                    monitor,
                    words);
            Button cancel = new Button(words.of("ui-run.dialog.cancel"));
            model.load();
            new WindowDialogs(() -> stage, look, Kind.PRODUCTION)
                    .open(new DialogContent(
                            words.of("ui-rollback.title", FakeRollback.ENVIRONMENT),
                            view,
                            List.of(cancel),
                            cancel,
                            RunDialog.WIDTH,
                            RunDialog.HEIGHT));
            return model;
        });
    }

    private void pictures(String name) {
        picture(name, Theme.LIGHT, 100);
        picture(name + "-dark", Theme.DARK, 100);
        picture(name + "-contrast", Theme.CONTRAST, 100);
        picture(name + "-200", Theme.LIGHT, 200);
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> look.appearance().set(new Appearance(Theme.LIGHT, 100)));
    }

    private void picture(String name, Theme theme, int percent) {
        if (System.getProperty("pictures") == null) {
            return;
        }
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> look.appearance().set(new Appearance(theme, percent)));
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.save(scene(), name);
    }

    private static Scene scene() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && stage.getOwner() != null)
                .findFirst()
                .orElseThrow()
                .getScene();
    }
}
