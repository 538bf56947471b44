package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Redactor;
import org.bmms.console.ui.frame.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What holds on every screen of a training sandbox, reached by the keyboard. */
class EveryScreenTest {
    private static final int PASSES = 3;

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
        robot.press("Start the sandbox");
        robot.await("3 of 3 active");
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void everythingHasANameForWhoHearsTheScreen() throws TimeoutException {
        assertThat(onEachScreen(SceneWalk::unnamed)).isEmpty();
    }

    @Test
    void nothingIsCutOffInASmallWindow() throws TimeoutException {
        size(1280, 720);

        assertThat(onEachScreen(SceneWalk::truncated)).isEmpty();
    }

    @Test
    void nothingIsCutOffAtTwiceTheSize() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            window.preferences().percent().set(200);
            return true;
        });

        assertThat(onEachScreen(root -> {
                    layOut(root, 1920, 1080);
                    return SceneWalk.truncated(root);
                }))
                .isEmpty();
    }

    @Test
    void theFrameStaysWholeAndWordsStayWordsAtTwiceTheSizeInASmallWindow() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            window.preferences().percent().set(200);
            return true;
        });

        assertThat(onEachScreen(root -> {
                    layOut(root, 1280, 720);
                    Set<String> outside = new TreeSet<>(SceneWalk.truncated(root));
                    for (String part : List.of(".top", ".task-bar", ".navigation > .toggle-button")) {
                        root.lookupAll(part).stream()
                                .map(node -> node.localToScene(node.getBoundsInLocal()))
                                .filter(at -> at.getMinY() < 0 || at.getMaxY() > 720)
                                .forEach(at -> outside.add(part + " at " + at));
                    }
                    return outside;
                }))
                .isEmpty();
    }

    /** As in a window of that size, which need not fit on this screen. */
    private static void layOut(Parent root, double width, double height) {
        root.resize(width, height);
        // What depends on a width is arranged once that is known.
        for (int pass = 0; pass < PASSES; pass++) {
            root.applyCss();
            root.layout();
        }
    }

    private Set<String> onEachScreen(Function<Parent, Set<String>> question) throws TimeoutException {
        Set<String> answers = new TreeSet<>();
        for (Screen screen : Screen.values()) {
            robot.fx()
                    .push(
                            KeyCode.SHORTCUT,
                            KeyCode.valueOf("DIGIT" + (List.of(Screen.values()).indexOf(screen) + 1) % 10));
            robot.awaitQuiet();
            Scene scene = stage.getScene();
            Pictures.save(scene, "every-" + screen);
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> question.apply(scene.getRoot()))
                    .forEach(answer -> answers.add(screen + ": " + answer));
        }
        return answers;
    }

    private void size(double width, double height) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
    }
}
