package org.bmms.console.ui.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.base.Cancellation;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.SandboxWindow;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.WindowWatch;
import org.bmms.console.ui.run.RunView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The ways back on a sandbox far away, by the keyboard alone. Each begins and ends in OBCMS mode. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(WindowWatch.class)
class RollbackFlowTest {
    private final WindowRobot robot = WindowRobot.byKeys();
    private SandboxWindow window;

    @BeforeAll
    void start() throws TimeoutException {
        window = new SandboxWindow();
        window.prepare();
    }

    @AfterEach
    void hide() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @AfterAll
    void end() {
        window.close();
    }

    @Test
    void theModeGoesBackInTheDialog() throws TimeoutException {
        window.activate(true);
        open();
        robot.await("site away from here");
        Pictures.save(dialog(), "rollback-flow-mode");
        type(window.session().profile().name());
        robot.press("Switch back to OBCMS mode");
        robot.awaitLong("Done: Roll back to OBCMS mode");
        Pictures.save(dialog(), "rollback-flow-mode-done");
        robot.press("Close");

        assertMode(Mode.OBCMS);
        assertNobodyWorks();
    }

    @Test
    void theDatabaseGoesBackInTheDialog() throws TimeoutException {
        window.activate(true);
        open();
        robot.await("site away from here");
        robot.press("Full database");
        robot.await("Restored and compared");
        robot.await("No table has more or fewer rows than in this backup");
        Pictures.save(dialog(), "rollback-flow-full");
        assertThat(robot.button("Restore the database").isDisabled()).isTrue();
        type(window.session().profile().name());
        robot.press("Restore the database");
        robot.awaitLong("Done: Roll back with the database");
        Pictures.save(dialog(), "rollback-flow-full-done");

        assertMode(Mode.OBCMS);
        assertNobodyWorks();
    }

    @Test
    void aRunThatWasLeftIsTakenUpAndRolledBack() throws TimeoutException {
        String run = window.activate(false);
        window.show(context -> {
            context.runs().watch(run);
            StackPane page =
                    new StackPane(new RunView(context.runs(), context.shell().words()));
            page.getStyleClass().add("page");
            return page;
        });
        robot.await("This run waits for a decision, and nobody has it in hand");
        Pictures.save(scene(), "run-flow-left");
        TextField name = robot.fx().lookup(".take-up .text-field").<TextField>queryAll().stream()
                .findFirst()
                .orElseThrow();
        robot.write(name, window.session().profile().name());
        robot.push(KeyCode.TAB);
        robot.type("the other console is gone");
        robot.press("Go on with the run");
        robot.awaitLong("BMMS mode is on. Keep it?");
        Pictures.save(scene(), "run-flow-taken-up");
        robot.press("Roll back now");
        robot.awaitLong("Rolled back: Switch to BMMS mode");
        Pictures.save(scene(), "run-flow-rolled-back");

        assertMode(Mode.OBCMS);
        assertNobodyWorks();
    }

    private void open() throws TimeoutException {
        window.show(context -> {
            context.environment().read();
            return new StackPane();
        });
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> window.context().environment().facts().get() != null);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> RollbackDialog.open(window.context()));
    }

    private void type(String name) throws TimeoutException {
        robot.write(".danger-zone .text-field", name);
    }

    private static Scene dialog() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && stage.getOwner() != null)
                .findFirst()
                .orElseThrow()
                .getScene();
    }

    private Scene scene() {
        return robot.fx().lookup(".console").query().getScene();
    }

    private void assertMode(Mode mode) {
        window.nearby(() -> {
            var fingerprint = window.session().fingerprint(Cancellation.none());
            assertThat(fingerprint.modeInFile()).contains(mode);
            assertThat(fingerprint.modeInEffect()).contains(mode);
        });
    }

    private void assertNobodyWorks() {
        window.nearby(() ->
                assertThat(window.session().runs(RunListener.none()).holder()).isInstanceOf(LockState.Free.class));
    }
}
