package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Redactor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The window from its first screen to the overview of a sandbox, as one clicks. */
class ConsoleWindowTest {
    private static final int STARTS = 120;

    @TempDir
    private Path home;

    private final FxRobot robot = new FxRobot();
    private ConsoleWindow window;

    @BeforeEach
    void open() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
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
        picture("welcome");
        robot.clickOn(robot.lookup(button("Start the sandbox")).queryButton());
        await("3 of 3 active");
        picture("overview");

        assertThat(robot.lookup(text("TRAINING")).tryQuery()).isPresent();
        assertThat(robot.lookup(text("File and processes agree")).tryQuery()).isPresent();
        assertThat(robot.lookup(text("Nobody holds the lock")).tryQuery()).isPresent();
    }

    private void await(String label) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                STARTS,
                TimeUnit.SECONDS,
                () -> robot.lookup(text(label)).tryQuery().isPresent());
    }

    private static java.util.function.Predicate<Node> text(String text) {
        return node -> node instanceof Labeled labeled && text.equals(labeled.getText());
    }

    private static java.util.function.Predicate<Node> button(String text) {
        return node -> node instanceof Button button && text.equals(button.getText());
    }

    /** For who wants to see: where the system property says so. */
    private void picture(String name) {
        String directory = System.getProperty("pictures");
        if (directory == null) {
            return;
        }
        WaitForAsyncUtils.waitForFxEvents();
        save(robot.lookup(".console").query().getScene(), Path.of(directory, name + ".png"));
    }

    private static void save(javafx.scene.Scene scene, Path file) {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
