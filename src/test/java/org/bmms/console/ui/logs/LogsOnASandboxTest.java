package org.bmms.console.ui.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.sandbox.host.SandboxHost;
import org.bmms.console.session.TrainingSession;
import org.bmms.console.ui.FarSandbox;
import org.bmms.console.ui.FreshStage;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.WindowWatch;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.work.BackgroundWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A sandbox's units log while somebody looks: followed, paused, filtered, cut off, exported. */
@Timeout(180)
@ExtendWith(WindowWatch.class)
class LogsOnASandboxTest {
    private final BackgroundWork work = new BackgroundWork(Platform::runLater);
    private final Redactor redactor = new Redactor();
    private final WindowRobot robot = WindowRobot.byKeys();

    @TempDir
    private Path directory;

    private TrainingSession training;
    private SandboxHost host;
    private LogsView view;

    @BeforeEach
    void open() throws TimeoutException {
        training = FarSandbox.training(50, redactor);
        host = training.sandbox().hosts().getFirst();
        Words words = new Words(Texts.english(), ZoneId.of("Asia/Manila"), redactor);
        Stage stage = FreshStage.register();
        view = WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> new LogsView(
                        new LogsViewModel(
                                new SessionJournals(training.session().profile(), training.session()),
                                work,
                                InstantSource.system()),
                        new Shell(
                                work,
                                words,
                                new OneFile(directory.resolve("log.txt")),
                                (mark, text) -> {},
                                InstantSource.system()),
                        "sandbox"));
        FxToolkit.setupFixture(() -> {
            stage.setScene(new Look(Appearance.usual()).scene(view, 1280, 800));
            stage.show();
            view.arrive(null);
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        work.close();
        training.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void whatAUnitLogsIsSeenAtOnceAndPausedAndFiltered() throws Exception {
        robot.await("Started obcms.service - OBCMS Gunicorn Service.");
        host.logOfApp("GET /dashboard/ 200");
        robot.await("GET /dashboard/ 200");

        robot.fx().clickOn(robot.fx().lookup(".log-lines").<LogLines>query()).type(KeyCode.SPACE);
        host.logOfApp("ERROR while paused");
        robot.await("1 newer line waits, it is not lost.");
        robot.press("Follow again");
        robot.await("ERROR while paused");
        robot.press("Error 1");
        robot.await("ERROR while paused");
        assertThat(robot.sees("GET /dashboard/ 200")).isFalse();
        Pictures.save(view.getScene(), "logs-sandbox");

        robot.press("Export…");
        Path file = directory.resolve("log.txt");
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Files.exists(file));
        assertThat(Files.readAllLines(file)).singleElement().asString().endsWith("obcms error: ERROR while paused");
    }

    @Test
    void afterACutConnectionItGoesOnWithWhatWasLoggedMeanwhile() throws TimeoutException {
        robot.await("Started obcms.service - OBCMS Gunicorn Service.");
        host.ssh().cut();
        host.logOfApp("logged while nobody could hear it");

        robot.await("logged while nobody could hear it");
    }

    /** Where a person always chooses the same file. */
    private record OneFile(Path file) implements Dialogs {
        @Override
        public Opened open(DialogContent content) {
            return () -> {};
        }

        @Override
        public Optional<Path> fileToWrite(String suggested) {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> fileToRead(String extension) {
            return Optional.empty();
        }
    }
}
