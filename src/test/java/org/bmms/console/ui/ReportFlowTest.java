package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.frame.ScreenContext;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.overview.OverviewView;
import org.bmms.console.ui.overview.OverviewViewModel;
import org.bmms.console.ui.overview.ReportViewModel;
import org.bmms.console.ui.overview.SessionReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The report of a deployment far away, written from the overview by the keyboard alone. */
@Timeout(300)
@ExtendWith(WindowWatch.class)
class ReportFlowTest {
    private final WindowRobot robot = WindowRobot.byKeys();

    @TempDir
    private Path directory;

    private SandboxWindow window;

    @BeforeEach
    void open() throws TimeoutException {
        window = new SandboxWindow();
        window.backUp();
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void itIsWrittenInTheChosenForm() throws TimeoutException, IOException {
        show(directory);
        robot.await("3 of 3 active");

        write(0);
        robot.await("The report is in " + directory.resolve("report.html"));
        assertThat(Files.readString(directory.resolve("report.html")))
                .contains("Deployment report: sandbox", "Backup and rehearsal", "What is not known");
        write(1);
        robot.await("The report is in " + directory.resolve("report.pdf"));
        assertThat(Files.readAllBytes(directory.resolve("report.pdf")))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whyItCouldNotBeWrittenIsSaidWithItsCode() throws TimeoutException {
        show(directory.resolve("nowhere"));
        robot.await("3 of 3 active");

        write(0);
        robot.await("The file " + directory.resolve("nowhere").resolve("report.html") + " cannot be written.");
        robot.await("REPORT-FILE  ·  Nothing on the target was changed.");
    }

    @Test
    void whoeverStopsItWaitsForNoServer() throws TimeoutException {
        show(directory);
        robot.await("3 of 3 active");

        window.sandbox().lineDelay(Duration.ofSeconds(20));
        write(0);
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> !window.context().shell().work().running().isEmpty());
        Instant stopped = Instant.now();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> window.context().shell().work().running().getFirst().cancel());
        robot.await("The report was cancelled; no file was written.");
        window.sandbox().lineDelay(Duration.ZERO);

        assertThat(Duration.between(stopped, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(directory).isEmptyDirectory();
    }

    /** Chooses the form so many below the first. */
    private void write(int below) throws TimeoutException {
        robot.press("Report…");
        for (int step = 0; step <= below; step++) {
            robot.push(KeyCode.DOWN);
        }
        robot.push(KeyCode.ENTER);
    }

    private void show(Path chosen) throws TimeoutException {
        window.show(context -> overview(context, chosen));
    }

    private OverviewView overview(ScreenContext context, Path chosen) {
        Shell shell = new Shell(
                context.shell().work(),
                context.shell().words(),
                new Chosen(chosen),
                context.shell().notices(),
                InstantSource.system());
        OverviewView view = new OverviewView(
                new OverviewViewModel(context.environment(), context.navigator(), shell.clock(), () -> {}),
                new ReportViewModel("sandbox", new SessionReport(context.session()), shell.work()),
                List.of(),
                shell);
        context.environment().read();
        return view;
    }

    /** Where a person always chooses the same directory. */
    private record Chosen(Path directory) implements Dialogs {
        @Override
        public Opened open(DialogContent content) {
            return () -> {};
        }

        @Override
        public Optional<Path> fileToWrite(String suggested) {
            assertThat(suggested).startsWith("deployment-sandbox-20");
            return Optional.of(directory.resolve("report" + suggested.substring(suggested.lastIndexOf('.'))));
        }

        @Override
        public Optional<Path> fileToRead(String extension) {
            return Optional.empty();
        }
    }
}
