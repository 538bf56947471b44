package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.ui.frame.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Every screen by the keyboard alone. */
class KeyboardTest {
    private static final long PATIENCE_MS = 60_000;

    @TempDir
    private Path home;

    private final WindowRobot robot = new WindowRobot();
    private ConsoleWindow window;
    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        stage = FreshStage.register();
        window = new ConsoleWindow(new ConsoleDirectories(home, home.resolve("data")), new Redactor());
        FxToolkit.setupFixture(() -> window.show(stage));
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void theTabKeyReachesAndLeavesEveryControlAndTheFocusIsSeen() throws TimeoutException {
        Set<String> problems = new TreeSet<>();
        walk("welcome", problems);
        robot.press("Start the sandbox");
        robot.await("3 of 3 active");
        for (Screen screen : Screen.values()) {
            robot.fx()
                    .push(
                            KeyCode.SHORTCUT,
                            KeyCode.valueOf("DIGIT" + (List.of(Screen.values()).indexOf(screen) + 1) % 10));
            robot.awaitQuiet();
            walk(screen.name(), problems);
        }

        assertThat(problems).isEmpty();
    }

    private void walk(String name, Set<String> problems) {
        WaitForAsyncUtils.waitForFxEvents();
        TabWalk.problems(stage.getScene()).forEach(problem -> problems.add(name + ": " + problem));
    }

    @Test
    void thePaletteLeadsToEveryScreenAndBackToWhereOneWas() throws TimeoutException {
        robot.press("Start the sandbox");
        robot.await("3 of 3 active");
        Texts texts = Texts.english();
        for (Screen screen : Screen.values()) {
            String name = texts.text("ui.screen." + screen.name().toLowerCase(java.util.Locale.ROOT));
            robot.fx().push(KeyCode.SHORTCUT, KeyCode.K);
            robot.await("Go to " + name);
            robot.fx().write("go to " + name).push(KeyCode.ENTER);
            robot.awaitQuiet();

            assertThat(selected()).as("by the palette").isEqualTo(name);
        }
        Node before = focused();
        robot.fx().push(KeyCode.SHORTCUT, KeyCode.K).push(KeyCode.TAB).push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(focused()).as("where one was").isSameAs(before);
    }

    private String selected() {
        return robot.fx()
                .lookup(".navigation .toggle-button:selected")
                .<javafx.scene.control.ToggleButton>query()
                .getText();
    }

    private Node focused() {
        Scene scene = stage.getScene();
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, scene::getFocusOwner);
    }
}
