package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Language;
import org.bmms.console.base.Redactor;
import org.bmms.console.target.profile.ProfileFiles;
import org.bmms.console.ui.frame.FrameView;
import org.bmms.console.ui.look.PreferencesFile;
import org.bmms.console.ui.look.ThemeChoice;
import org.bmms.console.ui.look.WindowPlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** One window, several environments one after the other; and what it remembers. The servers are not there. */
class SwitchingTest {
    private static final String PROFILE = """
            name = "%1$s"
            kind = "%2$s"
            [[hosts]]
            name = "app1"
            address = "127.0.0.1"
            port = 1
            user = "deploy"
            [site]
            url = "http://127.0.0.1:1"
            """;

    @TempDir
    private Path home;

    private final WindowRobot robot = new WindowRobot();
    private final WindowRobot keys = WindowRobot.byKeys();
    private ConsoleDirectories directories;
    private Stage stage;
    private ConsoleWindow window;

    @BeforeEach
    void open() throws TimeoutException {
        directories = new ConsoleDirectories(home, home.resolve("data"));
        ProfileFiles files = ProfileFiles.in(directories);
        files.create("production", PROFILE.formatted("obcms-production", "production"));
        files.create("staging", PROFILE.formatted("obcms-staging", "staging"));
        stage = FreshStage.register();
        window = show();
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void anEnvironmentIsLeftForAnotherAndForTheWelcome() throws TimeoutException {
        openFromWelcome("obcms-production");
        robot.await("app1 cannot be reached at 127.0.0.1:1.");
        switcher();
        robot.await("obcms-staging");
        robot.await("Starts servers inside this program");
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.save(Window.getWindows().getLast().getScene(), "switcher");
        Pictures.save(stage.getScene(), "switcher-below");
        keys.touch(robot.fx()
                .lookup(node -> node instanceof Button && "obcms-staging".equals(node.getAccessibleText()))
                .query());
        robot.await("STAGING");
        robot.await("app1 cannot be reached at 127.0.0.1:1.");
        assertThat(robot.sees("PRODUCTION")).isFalse();

        switcher();
        keys.press("Close this environment");
        robot.await("No environment yet. Nothing is connected.");
        robot.await("obcms-staging is closed.");
        Pictures.save(Window.getWindows().getLast().getScene(), "notice");
    }

    @Test
    void nothingOfAnEnvironmentIsHeldOnceItIsLeft() throws TimeoutException {
        onAStageThatNoTestLibraryListensTo();
        List<WeakReference<Node>> frames = new ArrayList<>();
        for (int time = 0; time < 3; time++) {
            openFromWelcome("obcms-production");
            robot.await("app1 cannot be reached at 127.0.0.1:1.");
            robot.press("Settings");
            robot.await("obcms-staging");
            frames.add(new WeakReference<>(shown()));
            robot.fx().clickOn(".environment");
            robot.press("Close this environment");
            robot.await("No environment yet. Nothing is connected.");
        }
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            System.gc();
            return frames.stream().limit(2).allMatch(frame -> frame.get() == null);
        });
    }

    @Test
    void whatIsChosenHoldsAtOnceAndTheNextTime() throws TimeoutException {
        robot.fx()
                .clickOn("Like the desktop")
                .clickOn("Dark")
                .clickOn("English")
                .clickOn("Filipino");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.getScene().getRoot().getStyleClass()).contains("dark");
        robot.fx().interact(() -> {
            stage.setX(40);
            stage.setY(30);
            stage.setWidth(900);
            stage.setHeight(700);
        });
        window.close();

        PreferencesFile.Read read = new PreferencesFile(home.resolve("preferences.json")).read();
        assertThat(read.preferences().language()).isEqualTo(Language.FILIPINO);
        assertThat(read.preferences().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(read.preferences().window()).isEqualTo(new WindowPlace(40, 30, 900, 700, false));

        stage = FreshStage.register();
        window = show();
        assertThat(stage.getWidth()).isEqualTo(900);
        assertThat(stage.getX()).isEqualTo(40);
        assertThat(stage.getScene().getRoot().getStyleClass()).contains("dark");
    }

    @Test
    void theLanguageOfAnOpenEnvironmentChangesAtOnce() throws TimeoutException {
        openFromWelcome("obcms-production");
        robot.await("app1 cannot be reached at 127.0.0.1:1.");
        Node before = shown();
        robot.press("Settings");
        robot.fx().clickOn("Appearance").clickOn("Filipino");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(shown()).isInstanceOf(FrameView.class).isNotSameAs(before);
        assertThat(robot.sees("obcms-production")).isTrue();
    }

    @Test
    void aChoiceThatCannotBeReadIsNamedAndStaysUntilAnotherIsMade() throws TimeoutException, IOException {
        window.close();
        Path file = home.resolve("preferences.json");
        Files.writeString(file, "{");
        window = show();
        robot.await("Your choices for the window cannot be read: " + file + ".");
        window.close();

        assertThat(file).hasContent("{");
    }

    /** The library's own log of events would hold what they were about. */
    private void onAStageThatNoTestLibraryListensTo() throws TimeoutException {
        window.close();
        robot.fx().interact(() -> {
            stage.hide();
            stage = new Stage();
        });
        window = show();
    }

    private ConsoleWindow show() throws TimeoutException {
        ConsoleWindow made = new ConsoleWindow(directories, new Redactor());
        FxToolkit.setupFixture(() -> made.show(stage));
        return made;
    }

    private void openFromWelcome(String name) throws TimeoutException {
        robot.await(name);
        robot.fx().doubleClickOn(name);
    }

    /** By the keyboard alone, and so what is chosen there. */
    private void switcher() {
        keys.touch(robot.fx().lookup(".environment").query());
    }

    private Node shown() {
        return ((StackPane) stage.getScene().getRoot()).getChildren().getFirst();
    }
}
