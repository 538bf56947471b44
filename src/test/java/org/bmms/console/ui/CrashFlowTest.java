package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.base.crash.CrashReports;
import org.bmms.console.base.crash.CrashWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The start after a crash offers its report; by the keyboard alone. */
@ExtendWith(NoWindowStays.class)
class CrashFlowTest {
    private static final String OFFER = "The console met a fault";
    private static final int PATIENCE_SECONDS = 30;
    private static final int LOOK_MS = 20_000;

    @TempDir
    private Path home;

    private final WindowRobot robot = WindowRobot.byKeys();
    private ConsoleDirectories directories;
    private ConsoleWindow window;

    @BeforeEach
    void crash() {
        directories = new ConsoleDirectories(home, home.resolve("data"));
        Redactor redactor = new Redactor();
        redactor.learn(Secret.of("wren-and-9-finches"));
        new CrashWatch(new CrashReports(directories.crashes(), redactor), InstantSource.system())
                .report("window", new IllegalStateException("drawn with wren-and-9-finches"));
        window = new ConsoleWindow(directories, new Redactor());
    }

    private void start() throws TimeoutException {
        javafx.stage.Stage stage = FreshStage.register();
        FxToolkit.setupFixture(() -> window.show(stage));
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void itIsShownWithoutSecretsAndDeleted() throws TimeoutException, IOException {
        start();
        robot.await(OFFER);
        robot.press("Show");
        TextArea text = robot.fx().lookup(".crash .text-area").query();

        assertThat(text.getText())
                .contains("IllegalStateException", "drawn with")
                .doesNotContain("finches");
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(LOOK_MS, () -> hasRoom(text)));

        robot.press("Delete");
        robot.awaitGone(OFFER);
        assertThat(reports()).isEmpty();
    }

    @Test
    void whatIsKeptIsNotOfferedAgain() throws TimeoutException, IOException {
        start();
        robot.await(OFFER);
        robot.push(KeyCode.ESCAPE);
        robot.awaitGone(OFFER);

        assertThat(reports())
                .singleElement()
                .satisfies(file -> assertThat(file.getFileName().toString()).startsWith("kept-"));
        assertThat(new CrashReports(directories.crashes(), new Redactor()).waiting())
                .isEmpty();
    }

    /** Whether it is in sight down to its lower edge, so that nobody has to look for what was asked for. */
    private static boolean hasRoom(TextArea text) {
        double buttons =
                text.getScene().lookup(".dialog-buttons").getBoundsInParent().getMinY();
        return text.localToScene(text.getBoundsInLocal()).getMaxY() <= buttons;
    }

    private List<Path> reports() throws IOException {
        try (Stream<Path> all = Files.list(directories.crashes())) {
            return all.toList();
        }
    }
}
