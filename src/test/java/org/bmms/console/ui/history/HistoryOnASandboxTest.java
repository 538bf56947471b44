package org.bmms.console.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.session.Confirmation;
import org.bmms.console.session.Planning;
import org.bmms.console.session.RunDesk;
import org.bmms.console.session.RunHistory;
import org.bmms.console.session.TrainingSession;
import org.bmms.console.session.WatchedRun;
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

/** A run that happened on a sandbox: listed, verified, opened, exported, and remembered when the server forgets it. */
@Timeout(240)
@ExtendWith(WindowWatch.class)
class HistoryOnASandboxTest {
    private final BackgroundWork work = new BackgroundWork(Platform::runLater);
    private final Redactor redactor = new Redactor();
    private final WindowRobot robot = WindowRobot.byKeys();

    @TempDir
    private Path directory;

    private TrainingSession training;
    private String run;

    @BeforeEach
    void backUp() {
        training = FarSandbox.training(50, redactor);
        Plan plan = new Planning(training.session()).backup(training.session().fingerprint(Cancellation.none()));
        run = plan.id();
        Confirmation confirmation = Confirmation.of(
                training.session().profile(), training.session().profile().name());
        try (WatchedRun watched =
                new RunDesk(training.session()).start(confirmation, plan, RunListener.none(), sample -> {})) {
            watched.forward(Cancellation.none());
        }
    }

    @AfterEach
    void close() throws TimeoutException {
        work.close();
        training.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void itIsListedVerifiedOpenedExportedAndRemembered() throws Exception {
        var scene = open();
        robot.await("Backup and rehearsal");
        robot.await("the server");
        robot.press("Verify the chain");
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> robot.fx().lookup(".audit-card .mark.good").tryQuery().isPresent());
        Pictures.save(scene, "history-sandbox");

        robot.fx().clickOn("Backup and rehearsal");
        robot.await("Back to the list");
        Pictures.save(scene, "history-sandbox-steps");
        Path page = export("Page (HTML)…", "html");
        assertThat(Files.readString(page)).contains("TRAINING", run, "Verified: ");
        Path print = export("Print (PDF)…", "pdf");
        assertThat(Files.readAllBytes(print)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

        training.sandbox().hosts().getFirst().machine().files().remove(Actor.ROOT, "/opt/obcms/.bmms-console", true);
        robot.press("Back to the list");
        robot.press("Read now");
        robot.await("the records");
        robot.fx().clickOn("Backup and rehearsal");
        robot.press("Journal");
        robot.await("Over: the new state is kept");
    }

    private Path export(String item, String extension) throws TimeoutException {
        Path file = directory.resolve("run." + extension);
        robot.fx().clickOn("Export").clickOn(item);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Files.exists(file));
        return file;
    }

    private javafx.scene.Scene open() throws TimeoutException {
        Words words = new Words(Texts.english(), ZoneId.of("Asia/Manila"), redactor);
        Stage stage = FreshStage.register();
        FxToolkit.setupFixture(() -> {
            HistoryView view = new HistoryView(
                    new HistoryViewModel(
                            new SessionHistory(new RunHistory(training.session())),
                            work,
                            InstantSource.system(),
                            kind -> words.of("audit.kind." + kind)),
                    new Shell(work, words, new Chosen(directory), (mark, text) -> {}, InstantSource.system()));
            stage.setScene(new Look(Appearance.usual()).scene(view, 1280, 800));
            stage.show();
            view.arrive(null);
        });
        return stage.getScene();
    }

    /** Where a person always chooses the same directory. */
    private record Chosen(Path directory) implements Dialogs {
        @Override
        public Opened open(DialogContent content) {
            return () -> {};
        }

        @Override
        public Optional<Path> fileToWrite(String suggested) {
            return Optional.of(directory.resolve("run" + suggested.substring(suggested.lastIndexOf('.'))));
        }

        @Override
        public Optional<Path> fileToRead(String extension) {
            return Optional.empty();
        }
    }
}
