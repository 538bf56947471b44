package org.bmms.console.ui.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bmms.console.ui.logs.LogExamples.APP;
import static org.bmms.console.ui.logs.LogExamples.WORKER;
import static org.bmms.console.ui.logs.LogExamples.line;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.monitoring.log.FollowState;
import org.bmms.console.monitoring.log.HeardExamples;
import org.bmms.console.monitoring.log.LogFailure;
import org.bmms.console.monitoring.log.LogFilter;
import org.bmms.console.monitoring.log.LogSearch;
import org.bmms.console.monitoring.log.Severity;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.ui.FreshStage;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Theme;
import org.bmms.console.ui.work.BackgroundWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The screen of logs with lines that nobody logged. */
@Timeout(120)
class LogsViewTest {
    private final BackgroundWork work = new BackgroundWork(Platform::runLater);
    private final Words words = new Words(Texts.english(), ZoneId.of("Asia/Manila"), new Redactor());
    private final WindowRobot robot = WindowRobot.byKeys();
    private PreparedJournals journals = new PreparedJournals(LogExamples.PLACE);
    private LogsViewModel model = new LogsViewModel(journals, work, InstantSource.fixed(HeardExamples.BEGIN));
    private LogsView view;

    @BeforeEach
    void make() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        view = WaitForAsyncUtils.waitForAsyncFx(10_000, this::view);
    }

    @AfterEach
    void close() throws TimeoutException {
        work.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void onlyRowsInSightHaveNodesHoweverManyLinesThereAre() throws TimeoutException {
        LogExamples.hour(30_000).forEach(journals::log);
        open(Theme.LIGHT, 100, 1280, 720);
        await(() -> model.snapshot().get().rows().size() > 30_000);

        assertThat(robot.fx().lookup(".log-row").queryAll()).hasSizeLessThan(60);
        assertThat(lines().atEnd().get()).isTrue();
        assertThat(robot.sees("mingle: all alone")).isTrue();

        robot.fx().clickOn(lines()).push(KeyCode.HOME);
        await(() -> !lines().atEnd().get());
        int top = lines().inSight()[0];
        journals.log(line(APP, HeardExamples.BEGIN.plusSeconds(9_000), "one more"));
        await(() -> robot.sees(
                words.of("ui-logs.behind", model.snapshot().get().rows().size() - 1 - lines().inSight()[1])));
        assertThat(lines().inSight()[0]).as("the line at the top stays").isEqualTo(top);

        robot.fx().push(KeyCode.END);
        robot.await("one more");
    }

    @Test
    void spacePausesAndGoesOn() throws TimeoutException {
        open(Theme.LIGHT, 100, 1280, 720);
        journals.log(line(APP, HeardExamples.BEGIN, "first"));
        robot.await("first");

        robot.fx().clickOn(lines()).push(KeyCode.SPACE);
        robot.await("Paused at 01:41:00.");
        journals.log(line(APP, HeardExamples.BEGIN.plusSeconds(1), "second"));
        robot.await("1 newer line waits, it is not lost.");
        assertThat(robot.sees("second")).isFalse();
        robot.press("Follow again");
        robot.await("second");
    }

    @Test
    void aTracebackIsOpenedByTheKeyboard() throws TimeoutException {
        open(Theme.LIGHT, 100, 1280, 720);
        HeardExamples.traceback().forEach(text -> journals.log(line(WORKER, HeardExamples.BEGIN, text)));
        robot.await("Traceback, 11 lines");

        robot.fx().clickOn(lines()).type(KeyCode.UP, KeyCode.ENTER);
        robot.await("    blueprint.start(self)");
    }

    @Test
    void ctrlFLeadsToTheSearchAndItsErrorsAreSaidThere() throws TimeoutException {
        open(Theme.LIGHT, 100, 1280, 720);
        journals.log(line(APP, HeardExamples.BEGIN, "GET / 200"));
        robot.await("GET / 200");

        var _ = WaitForAsyncUtils.asyncFx(view::search);
        robot.fx().write("GET (");
        robot.press(".*");
        robot.await("This is not a regular expression: Unclosed group. Correct it, or search for plain text.");
        robot.press(".*");
        await(() -> model.searchFailure().get() == null);
    }

    @ParameterizedTest
    @CsvSource({
        "light, 100, 1440, 900",
        "light, 100, 1280, 720",
        "dark, 100, 1440, 900",
        "contrast, 100, 1280, 800",
        "light, 200, 1280, 900",
    })
    void itLooksLikeThis(String theme, int percent, int width, int height) throws TimeoutException {
        Theme look = Theme.valueOf(theme.toUpperCase(java.util.Locale.ROOT));
        String name = "logs-" + theme + "-" + percent + "-" + height;
        LogExamples.hour(800).forEach(journals::log);
        open(look, percent, width, height);
        await(() -> model.snapshot().get().rows().size() > 800
                && !model.snapshot().get().histogram().parts().isEmpty());
        var _ = WaitForAsyncUtils.asyncFx(() -> model.search(new LogSearch("connect", false, false)));
        await(() -> model.snapshot().get().matches().size() > 3);
        Pictures.save(view.getScene(), name);

        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            model.turnPause();
            model.nextMatch(-1, false);
        });
        journals.log(line(APP, HeardExamples.BEGIN.plusSeconds(3_500), "GET / 200"));
        await(() -> model.snapshot().get().counts().waiting() == 1);
        Pictures.save(view.getScene(), name + "-paused");
        assertThat(robot.sees("1 newer line waits, it is not lost.")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"light, 100", "dark, 100", "light, 200"})
    void whatIsNotThereIsSaid(String theme, int percent) throws TimeoutException {
        Theme look = Theme.valueOf(theme.toUpperCase(java.util.Locale.ROOT));
        open(look, percent, 1280, 720);
        robot.await("The units logged nothing in this time.");
        Pictures.save(view.getScene(), "logs-empty-" + theme + "-" + percent);

        journals.log(line(APP, HeardExamples.BEGIN, "fine"));
        robot.await("fine");
        var _ = WaitForAsyncUtils.asyncFx(() -> model.show(LogFilter.ALL.from(Severity.ERROR)));
        robot.await("No line passes the filter.");
        Pictures.save(view.getScene(), "logs-filtered-" + theme + "-" + percent);
        robot.press("Show all lines");
        robot.await("fine");
    }

    @ParameterizedTest
    @CsvSource({"light, 100", "dark, 100", "light, 200"})
    void hostsThatDoNotTellAreNamed(String theme, int percent) throws TimeoutException {
        journals = new PreparedJournals(
                LogExamples.PLACE,
                new JournalSource.Place("app2", List.of(APP.unit())),
                new JournalSource.Place("worker1", List.of(WORKER.unit())));
        journals.state(
                "app2",
                new FollowState.Lost(
                        Failure.unchanged(RemoteFailure.CONNECTION_LOST, "app2"),
                        Instant.parse("2026-04-01T18:00:00Z")));
        journals.state(
                "worker1", new FollowState.Refused(Failure.unchanged(LogFailure.NOT_PERMITTED, "worker1", "deploy")));
        journals.hidesSecretsOf("app1");
        model = new LogsViewModel(journals, work, InstantSource.fixed(HeardExamples.BEGIN));
        make();
        LogExamples.hour(200).forEach(journals::log);
        open(Theme.valueOf(theme.toUpperCase(java.util.Locale.ROOT)), percent, 1440, 900);
        robot.await("No connection to app2 since 2026-04-02 02:00.");
        robot.await("mingle: all alone");
        Pictures.save(view.getScene(), "logs-hosts-" + theme + "-" + percent);
        assertThat(robot.sees("On worker1, the journal shows deploy nothing: the user may not read it."))
                .isTrue();
    }

    private LogsView view() {
        Dialogs dialogs = new Dialogs() {
            @Override
            public Opened open(DialogContent content) {
                return () -> {};
            }

            @Override
            public Optional<Path> fileToWrite(String suggested) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> fileToRead(String extension) {
                return Optional.empty();
            }
        };
        return new LogsView(
                model,
                new Shell(work, words, dialogs, (mark, text) -> {}, InstantSource.fixed(HeardExamples.BEGIN)),
                "staging");
    }

    private void open(Theme theme, int percent, double width, double height) throws TimeoutException {
        Stage stage = FreshStage.register();
        FxToolkit.setupFixture(() -> {
            Scene scene = new Look(new Appearance(theme, percent)).scene(view, width, height);
            stage.setScene(scene);
            // The size that another test gave it stays otherwise.
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            view.arrive(null);
        });
    }

    private LogLines lines() {
        return robot.fx().lookup(".log-lines").query();
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
