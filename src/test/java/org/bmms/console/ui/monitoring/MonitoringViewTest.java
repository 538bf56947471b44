package org.bmms.console.ui.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.database.store.StoreFailure;
import org.bmms.console.ui.FreshStage;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.SceneWalk;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Theme;
import org.bmms.console.ui.monitoring.PreparedWatch.Scene;
import org.bmms.console.ui.work.BackgroundWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The screen of monitoring above an environment that nobody has. */
@Timeout(120)
class MonitoringViewTest {
    private static final Instant NOW = PreparedWatch.NOW;
    private static final String WORKER = "unit app1 obcms-celery.service";

    private final PreparedWatch watch = new PreparedWatch();
    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final BackgroundWork work = new BackgroundWork(Platform::runLater);
    private final Words words = new Words(Texts.english(), ZoneId.of("Asia/Manila"), new Redactor());
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final WindowRobot robot = WindowRobot.byKeys();
    private final MonitoringViewModel model =
            new MonitoringViewModel(watch, work, (mark, text) -> notices.add(said(text)), time::get);
    private Stage stage;

    private String said(Message text) {
        return words.of(text);
    }

    @BeforeEach
    void register() throws TimeoutException {
        stage = FreshStage.register();
    }

    @AfterEach
    void close() throws TimeoutException {
        model.close();
        work.close();
        FxToolkit.cleanupStages();
    }

    @ParameterizedTest
    @CsvSource({
        "light, 100, 1232, 844",
        "light, 100, 1072, 664",
        "dark, 100, 1232, 844",
        "contrast, 100, 1232, 844",
        "light, 200, 1232, 844",
    })
    void itLooksLikeThis(String theme, int percent, int width, int height) throws TimeoutException {
        String name = "monitoring-" + theme + "-" + percent + "-" + height;
        watch.remembers(Duration.ofDays(14));
        open(Theme.valueOf(theme.toUpperCase(Locale.ROOT)), percent, width, height);
        bad();
        Pictures.save(stage.getScene(), name);
        assertThat(walk(SceneWalk::truncated)).isEmpty();
        assertThat(walk(SceneWalk::unnamed)).isEmpty();

        choose("site_answer");
        Pictures.save(stage.getScene(), name + "-panel");
        assertThat(walk(SceneWalk::truncated)).isEmpty();
        onWindow(() -> model.course().range().set(Range.FORTNIGHT));
        settle();
        Pictures.save(stage.getScene(), name + "-fortnight");
        onWindow(() -> model.course().choose(null));
        scroll(1);
        Pictures.save(stage.getScene(), name + "-end");
        scroll(0.45);
        Pictures.save(stage.getScene(), name + "-middle");
    }

    /** Two looks after which the alerts stand. */
    private void bad() throws TimeoutException {
        look(Scene.bad(NOW.minusSeconds(30)));
        look(Scene.bad(NOW));
        await(() -> model.alerts().size() >= 3);
    }

    private void look(Scene scene) throws TimeoutException {
        if (model.board().get() != null) {
            await(() -> !model.looking().get());
        }
        time.set(scene.at().plusSeconds(2));
        onWindow(() -> {
            watch.sees(scene);
            model.begin();
            model.lookNow();
        });
        await(() -> Optional.ofNullable(model.board().get())
                .filter(board -> board.round().sample().at().equals(scene.at()))
                .isPresent());
    }

    @ParameterizedTest
    @CsvSource({"light, 100", "dark, 100", "light, 200"})
    void everyStateIsSaid(String theme, int percent) throws TimeoutException {
        String name = "monitoring-" + theme + "-" + percent;
        open(Theme.valueOf(theme.toUpperCase(Locale.ROOT)), percent, 1232, 844);
        onWindow(model::begin);
        Pictures.save(stage.getScene(), name + "-loading");
        assertThat(robot.sees("The first look is under way.")).isTrue();

        look(Scene.good(NOW));
        Pictures.save(stage.getScene(), name + "-good");
        assertThat(walk(SceneWalk::truncated)).isEmpty();

        look(Scene.silent(NOW.plusSeconds(30)));
        look(Scene.silent(NOW.plusSeconds(60)));
        Pictures.save(stage.getScene(), name + "-silent");
        choose("database_query");
        Pictures.save(stage.getScene(), name + "-unknown");
        assertThat(walk(SceneWalk::truncated)).isEmpty();
        onWindow(() -> model.course().choose(null));

        robot.press("Pause the looks");
        time.set(NOW.plus(Duration.ofMinutes(10)));
        onWindow(model::tick);
        Pictures.save(stage.getScene(), name + "-held");
        assertThat(walk(SceneWalk::truncated)).isEmpty();
        robot.press("Go on looking");
        assertThat(robot.sees("Pause the looks")).isTrue();
    }

    @Test
    void whoMaySeeLessIsToldWhat() throws TimeoutException {
        watch.keptOnWorkstation();
        open(Theme.LIGHT, 100, 1232, 844);
        look(Scene.bad(NOW).asViewer());
        scroll(1);
        Pictures.save(stage.getScene(), "monitoring-viewer-end");
        scroll(0);
        Pictures.save(stage.getScene(), "monitoring-viewer");

        assertThat(walk(SceneWalk::texts))
                .anyMatch(text -> text.startsWith("Only statements of the connected role are shown"))
                .anyMatch(text -> text.startsWith("The console's database does not answer."));
    }

    @Test
    void whatFailedIsSaidAndTriedAgain() throws TimeoutException {
        watch.failsWith(Failure.unchanged(StoreFailure.FILE, "samples"));
        open(Theme.LIGHT, 100, 1232, 844);
        onWindow(model::begin);
        await(() -> model.failure().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.save(stage.getScene(), "monitoring-failed");
        assertThat(robot.sees("Nobody looks: the looks ended by a failure.")).isTrue();
    }

    @Test
    void theCourseThatCannotBeReadSaysWhy() throws TimeoutException {
        watch.cannotRead(Failure.unchanged(StoreFailure.FILE, "samples"));
        open(Theme.LIGHT, 100, 1232, 844);
        look(Scene.good(NOW));
        choose("site_answer");
        Pictures.save(stage.getScene(), "monitoring-course-failed");

        assertThat(model.course().failure().get()).isNotNull();
    }

    @Test
    void itIsUsedByTheKeyboard() throws TimeoutException {
        open(Theme.LIGHT, 100, 1232, 844);
        look(Scene.good(NOW));
        onWindow(() -> robot.fx().lookup(".measure-tile").<Node>queryAll().stream()
                .filter(Node::isFocusTraversable)
                .forEach(Node::requestFocus));
        String first = focusedTile();
        robot.fx().type(KeyCode.RIGHT);
        assertThat(focusedTile()).isNotEqualTo(first);
        robot.fx().type(KeyCode.DOWN, KeyCode.ENTER);
        settle();
        assertThat(model.course().chosen().get()).isEqualTo(focusedTile());

        String chosen = focusedTile();
        look(Scene.bad(NOW.plusSeconds(30)));
        assertThat(focusedTile()).as("stays where it was, whatever moved").isEqualTo(chosen);
        robot.fx().type(KeyCode.ESCAPE);
        assertThat(model.course().chosen().get()).isNull();
        assertThat(focusedTile()).isEqualTo(chosen);
    }

    @Test
    void anAlertLeadsToItsValue() throws TimeoutException {
        open(Theme.LIGHT, 100, 1232, 844);
        bad();
        robot.fx().clickOn("Unit: app1 obcms-celery.service, does not run");
        settle();

        assertThat(model.course().chosen().get()).isEqualTo(WORKER);
        assertThat(notices).containsExactly("5 alerts began, became worse or are over. Monitoring shows them.");
    }

    private String focusedTile() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Node focused = stage.getScene().getFocusOwner();
            return focused instanceof MeasureTile tile ? tile.key() : String.valueOf(focused);
        });
    }

    private void choose(String key) {
        onWindow(() -> model.course().choose(key));
        settle();
    }

    private void scroll(double to) {
        onWindow(() -> {
            ScrollPane scroll = robot.fx().lookup(".measure-scroll").query();
            scroll.setVvalue(to);
        });
    }

    private void open(Theme theme, int percent, double width, double height) throws TimeoutException {
        FxToolkit.setupFixture(() -> {
            MonitoringView view = new MonitoringView(model, words);
            stage.setScene(new Look(new Appearance(theme, percent)).scene(view, width, height));
            // The size that another test gave it stays otherwise.
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
        });
    }

    private void settle() {
        try {
            await(() -> work.running().isEmpty());
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void onWindow(Runnable change) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, change);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Set<String> walk(Function<Parent, Set<String>> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Parent root = Objects.requireNonNull(stage.getScene().getRoot());
            root.applyCss();
            root.layout();
            return question.apply(root);
        });
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
