package org.bmms.console.ui.coverage;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.ui.FreshStage;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.coverage.CoverageSource.Remembered;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.frame.WindowDialogs;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Theme;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The coverage screen on a stage of its own, with prepared data. */
final class CoverageWindow implements AutoCloseable {
    private final Words words = new Words(Texts.english(), ZoneOffset.ofHours(8), new Redactor());
    private final PreparedCoverage source =
            new PreparedCoverage().remembering(new Remembered(Optional.empty(), ExampleCoverage.trend()));
    private final PreparedBackfill backfill = new PreparedBackfill();
    private final WindowRobot robot = new WindowRobot();
    private final List<Message> notices = new CopyOnWriteArrayList<>();
    private final BackgroundWork work = new BackgroundWork(Platform::runLater);
    private final Look look;
    private final Stage stage;
    private final CoverageViewModel model;
    private final CoverageView view;
    private volatile Instant now = ExampleCoverage.NOON;
    private volatile Optional<Path> file = Optional.empty();

    /** A window of that look whose content is so large, in pixels. */
    CoverageWindow(Theme theme, int percent, double width, double height) throws TimeoutException {
        stage = FreshStage.register();
        look = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new Look(new Appearance(theme, percent)));
        model = new CoverageViewModel(source, List.of(), work, () -> now);
        view = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Shell shell = new Shell(work, words, dialogs(), (mark, text) -> notices.add(text), () -> now);
            CoverageView made = new CoverageView(
                    model,
                    (only, changed) -> new BackfillViewModel(backfill, only, "obcms-production", work, changed),
                    "obcms-production",
                    shell);
            Scene scene = look.scene(made, width, height);
            stage.setScene(scene);
            stage.show();
            return made;
        });
    }

    private Dialogs dialogs() {
        Dialogs window = new WindowDialogs(() -> stage, look, Kind.PRODUCTION);
        return new Dialogs() {
            @Override
            public Opened open(DialogContent content) {
                return window.open(content);
            }

            @Override
            public Optional<Path> fileToWrite(String suggested) {
                return file.map(directory -> directory.resolve(suggested));
            }

            @Override
            public Optional<Path> fileToRead(String extension) {
                return Optional.empty();
            }
        };
    }

    PreparedCoverage source() {
        return source;
    }

    PreparedBackfill backfill() {
        return backfill;
    }

    WindowRobot robot() {
        return robot;
    }

    List<Message> notices() {
        return notices;
    }

    CoverageViewModel model() {
        return model;
    }

    /** Files are written into this directory from now on. */
    void choosing(Path directory) {
        file = Optional.of(directory);
    }

    /** The screen comes into view. */
    void arrive(@Nullable String detail) {
        onWindow(() -> view.arrive(detail));
    }

    /** The screen comes into view and is counted. */
    void counted(CoverageReport report) {
        onWindow(() -> view.arrive(null));
        source.next().ends(report);
        settle();
    }

    /** The list of cards, which comes within some pulses; not on the window's thread. */
    CardList awaitList() {
        await(() -> view.lookup(".card-list") != null);
        return list();
    }

    /** Time passes. */
    void at(Instant moment) {
        now = moment;
        onWindow(model::tick);
    }

    void onWindow(Runnable change) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, change);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Counts again. */
    void again(CoverageReport report) {
        onWindow(model::count);
        source.next().ends(report);
        settle();
    }

    /** Puts the focus into the field that filters. */
    void search() {
        onWindow(view::search);
    }

    /** The list of cards. */
    CardList list() {
        return robot.fx().lookup(".card-list").queryAs(CardList.class);
    }

    /** The tables that have a card in the list, seen or not. */
    Set<String> cards() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> list().getItems().stream()
                        .flatMap(line -> line instanceof CardLine.Row row ? row.cards().stream() : Stream.of())
                        .map(TableCard::table)
                        .collect(Collectors.toSet()));
    }

    /** Types the name of the environment into the dialog. */
    void typeName(String name) {
        robot.fx().clickOn(".backfill-confirm .text-field").write(name);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The button with these words. */
    Button button(String words) {
        return robot.fx()
                .lookup((Node node) -> node instanceof Button button && words.equals(button.getText()))
                .queryAs(Button.class);
    }

    /** Waits until no count goes on. */
    void settle() {
        await(() -> work.running().isEmpty());
    }

    private static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Saves a picture of the screen. */
    void picture(String name) {
        Pictures.save(stage.getScene(), name);
    }

    /** Saves a picture of the dialog that is open. */
    void dialogPicture(String name) {
        Window dialog = Window.getWindows().stream()
                .filter(window -> !window.equals(stage) && window instanceof Stage && window.isShowing())
                .findFirst()
                .orElseThrow();
        Pictures.save(Objects.requireNonNull(dialog.getScene()), name);
    }

    @Override
    public void close() throws TimeoutException {
        work.close();
        FxToolkit.cleanupStages();
    }
}
