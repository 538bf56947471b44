package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/**
 * The checklist of a training sandbox at the other end of a slow line, by the keyboard alone: everything looked at, a word
 * given, and the way to what is to be done.
 */
@Timeout(600)
class ChecklistFlowTest {

    @TempDir
    private Path home;

    private final WindowRobot robot = WindowRobot.byKeys();
    private ConsoleWindow window;
    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        stage = FreshStage.register();
        window = FarSandbox.window(home, 1);
        FxToolkit.setupFixture(() -> {
            window.show(stage);
            stage.setWidth(1280);
            stage.setHeight(720);
        });
        robot.press("Start the sandbox");
        robot.await("3 of 3 active");
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void everythingIsLookedAtSignedAndDone() throws TimeoutException {
        robot.press("Checklist");
        robot.awaitQuiet();
        robot.press("Check all");
        robot.await("Stop");
        robot.await("Check all");
        robot.awaitQuiet();
        Pictures.save(stage.getScene(), "flow-checklist");
        String before = settled();

        open("Migration Summary");
        robot.press("Sign off…");
        robot.write(".sign-off .text-area", "read by all of us");
        robot.press("Sign off");
        robot.await("Note: read by all of us");
        robot.awaitQuiet();
        Pictures.save(stage.getScene(), "flow-checklist-signed");
        assertThat(settled()).isNotEqualTo(before);

        robot.push(KeyCode.ESCAPE);
        open("bmms/restart/1");
        robot.press("Open activation");
        robot.await("Activation");
    }

    /** What is found by a search is the first in the list. */
    private void open(String words) throws TimeoutException {
        robot.replace(robot.fx().lookup(".checklist-filters .text-field").query(), words);
        robot.write(".checklist-filters .text-field", "");
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ENTER);
    }

    private String settled() {
        return robot.fx()
                .lookup((Node node) -> node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().contains("need nothing more. "))
                .<Labeled>query()
                .getText();
    }
}
