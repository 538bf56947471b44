package org.bmms.console.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bmms.console.audit.ChainBreak;
import org.bmms.console.audit.Past;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The screen of runs with a history that nobody made. */
@Timeout(120)
class HistoryViewTest {
    private static final Failure AWAY =
            Failure.unchanged(RemoteFailure.UNREACHABLE, "app1", "deploy", "192.0.2.1", "22");

    private final BackgroundWork work = new BackgroundWork(Platform::runLater);
    private final Words words = new Words(Texts.english(), ZoneId.of("Asia/Manila"), new Redactor());
    private final PreparedHistory history = PreparedHistory.ofSomeDays();
    private final WindowRobot robot = WindowRobot.byKeys();
    private final HistoryViewModel model = new HistoryViewModel(
            history, work, InstantSource.fixed(PreparedHistory.NOW), kind -> words.of("audit.kind." + kind));

    @AfterEach
    void close() throws TimeoutException {
        work.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void aRunIsOpenedByTheKeyboardExportedAndLeft() throws TimeoutException {
        open(Theme.LIGHT, 100, 1280, 720);
        robot.await("Rolled back");
        robot.fx().clickOn(".run-table .column-header-background").type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        await(() -> model.opened().get() != null);

        robot.press("Journal");
        robot.await("Steps");
        robot.fx().clickOn("Export").clickOn("Print (PDF)…");
        await(() -> history.written().contains(Path.of("chosen.pdf")));
        robot.fx().type(KeyCode.ESCAPE);
        robot.press("Back to the list");
        await(() -> model.opened().get() == null);
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
        String name = "history-" + theme + "-" + percent + "-" + height;
        var scene = open(Theme.valueOf(theme.toUpperCase(Locale.ROOT)), percent, width, height);
        robot.await("Rolled back");
        Pictures.save(scene, name);
        WaitForAsyncUtils.waitForAsyncFx(10_000, model::verify);
        robot.await("Verified: 214 records fit.");
        Pictures.save(scene, name + "-verified");

        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> model.open("20260320-2200-activation"));
        robot.await("Back to the list");
        Pictures.save(scene, name + "-steps");
        robot.press("Journal");
        Pictures.save(scene, name + "-journal");
        robot.press("Plan");
        Pictures.save(scene, name + "-plan");
        assertThat(robot.sees("app1$ systemctl restart -- obcms.service")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"light, 100", "dark, 100", "light, 200"})
    void whatIsWrongIsSaid(String theme, int percent) throws TimeoutException {
        history.serverFails(AWAY);
        history.breaksAt(new ChainBreak("staging/desk-1/1f#215", ChainBreak.Kind.ALTERED));
        var scene = open(Theme.valueOf(theme.toUpperCase(Locale.ROOT)), percent, 1280, 900);
        robot.await("app1 cannot be reached at 192.0.2.1:22.");
        WaitForAsyncUtils.waitForAsyncFx(10_000, model::verify);
        robot.await("The record staging/desk-1/1f#215 was altered: its content is not the one that was written.");
        Pictures.save(scene, "history-wrong-" + theme + "-" + percent);
    }

    @ParameterizedTest
    @CsvSource({"light, 100, 1280, 900", "dark, 100, 1280, 900", "light, 200, 1280, 900"})
    void changesOfOrganisationsStandAmongTheRunsAndOpen(String theme, int percent, int width, int height)
            throws TimeoutException {
        history.changed(ChangeExamples.some());
        var scene = open(Theme.valueOf(theme.toUpperCase(Locale.ROOT)), percent, width, height);
        String name = "history-changes-" + theme + "-" + percent;
        robot.await("Onboarding: TESDA-BARMM");
        robot.await("Edit of an organisation: MOH");
        Pictures.save(scene, name);

        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> model.list(HistoryFilter.ALL.withText("tesda")));
        assertThat(model.runs()).extracting(Past::id).containsExactly(ChangeExamples.STORED, ChangeExamples.LOST);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> model.open(model.runs().getFirst()));
        robot.await("new  auth_user 47");
        Pictures.save(scene, name + "-record");
        robot.press("Back to the list");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> model.open(model.runs().getLast()));
        robot.await(words.of("ui-history.change.open"));
        Pictures.save(scene, name + "-unknown");
        robot.fx().type(KeyCode.ESCAPE);
        robot.await("Onboarding: TESDA-BARMM");
    }

    @Test
    void manyOrganisationsAreCounted() throws TimeoutException {
        history.changed(List.of(ChangeExamples.batch()));
        open(Theme.LIGHT, 100, 1280, 720);

        robot.await("Onboarding in a batch: 3 organisations");
    }

    @Test
    void aTableThatWasTooNarrowGetsItsColumnsBack() throws TimeoutException {
        var scene = open(Theme.LIGHT, 100, 300, 720);
        robot.await("Rolled back");
        assertThat(shownColumns(scene)).isEqualTo(3);

        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            scene.getWindow().setWidth(1280);
            return true;
        });
        await(() -> shownColumns(scene) == 7);
    }

    private static long shownColumns(javafx.scene.Scene scene) {
        return ((TableView<?>) scene.lookup(".run-table"))
                .getVisibleLeafColumns()
                .size();
    }

    @Test
    void whereNothingPassesOrCanBeReadItIsSaid() throws TimeoutException {
        history.fails(AWAY);
        var scene = open(Theme.LIGHT, 100, 1280, 720);
        robot.await("app1 cannot be reached at 192.0.2.1:22.");
        Pictures.save(scene, "history-failed");

        history.fails(null);
        robot.press("Read now");
        robot.await("Rolled back");
        robot.fx().clickOn(".history-filters .text-field").write("nothing like it");
        robot.await("Nothing passes the filter.");
        Pictures.save(scene, "history-none");
        robot.press("Show all");
        robot.await("Rolled back");
    }

    private javafx.scene.Scene open(Theme theme, int percent, double width, double height) throws TimeoutException {
        Stage stage = FreshStage.register();
        Dialogs dialogs = new Dialogs() {
            @Override
            public Opened open(DialogContent content) {
                return () -> {};
            }

            @Override
            public Optional<Path> fileToWrite(String suggested) {
                return Optional.of(Path.of("chosen" + suggested.substring(suggested.lastIndexOf('.'))));
            }

            @Override
            public Optional<Path> fileToRead(String extension) {
                return Optional.empty();
            }
        };
        FxToolkit.setupFixture(() -> {
            HistoryView view = new HistoryView(
                    model,
                    new Shell(work, words, dialogs, (mark, text) -> {}, InstantSource.fixed(PreparedHistory.NOW)));
            stage.setScene(new Look(new Appearance(theme, percent)).scene(view, width, height));
            // The size that another test gave it stays otherwise.
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            view.arrive(null);
        });
        return stage.getScene();
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
