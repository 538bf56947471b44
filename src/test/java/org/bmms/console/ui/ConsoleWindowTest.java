package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Redactor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The window from its first screen to the overview of a sandbox, as one clicks. */
class ConsoleWindowTest {

    @TempDir
    private Path home;

    private final WindowRobot robot = WindowRobot.byKeys();
    private ConsoleWindow window;

    @BeforeEach
    void open() throws TimeoutException {
        Stage stage = FreshStage.register();
        window = new ConsoleWindow(new ConsoleDirectories(home, home.resolve("data")), new Redactor());
        FxToolkit.setupFixture(() -> window.show(stage));
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void theFirstStartLeadsToTheOverviewOfATrainingSandbox() throws TimeoutException {
        Pictures.save(scene(), "welcome");
        robot.press("Start the sandbox");
        robot.await("3 of 3 active");
        Pictures.save(scene(), "overview");

        assertThat(robot.sees("TRAINING")).isTrue();
        assertThat(robot.sees("File and processes agree")).isTrue();
        assertThat(robot.sees("No run")).isTrue();
    }

    @Test
    void thePaletteIsUsedByKeysAloneAndEscapeLeavesIt() throws TimeoutException {
        robot.press("Start the sandbox");
        robot.await("3 of 3 active");
        robot.fx().push(KeyCode.SHORTCUT, KeyCode.K);
        robot.await("Go to Overview");
        Pictures.save(scene(), "palette");
        robot.fx().write("read");
        robot.await("Read now");
        robot.fx().push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.sees("Go to Overview")).isFalse();
    }

    @Test
    void theProfileOfAFileThatASystemOpensIsTakenInButNotOpened() throws TimeoutException, IOException {
        Path file = Files.writeString(home.resolve("staging.bmms-profile"), """
                name = "obcms-staging"
                kind = "staging"
                [[hosts]]
                name = "app1"
                address = "staging.example.gov.ph"
                user = "deploy"
                [site]
                url = "https://staging.example.gov.ph"
                """);
        FxToolkit.setupFixture(() -> window.takeIn(file));
        robot.await("staging.toml");
        Pictures.save(scene(), "taken-in");

        assertThat(home.resolve("profiles/staging.toml")).hasSameTextualContentAs(file);
        assertThat(window.present()).isEmpty();
    }

    @Test
    void aFileWithASecretIsNotTakenIn() throws TimeoutException, IOException {
        Path file = Files.writeString(home.resolve("staging.bmms-profile"), "sudo_password = \"c4n4ry\"\n");
        FxToolkit.setupFixture(() -> window.takeIn(file));
        robot.await("staging.bmms-profile: the value of 'sudo_password' looks like a secret.");

        assertThat(home.resolve("profiles")).doesNotExist();
    }

    private Scene scene() {
        return robot.fx().lookup(".console").query().getScene();
    }
}
