package org.bmms.console.ui.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.database.store.StoreFailure;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.ui.FreshStage;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.SceneWalk;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.frame.WindowDialogs;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Theme;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The screen of the checklist with made-up findings. */
@Timeout(240)
class ChecklistViewTest {
    private static final Failure FULL = Failure.unchanged(StoreFailure.FILE, "/home/amina/.local/share/bmms/records");

    private final WindowRobot robot = WindowRobot.byKeys();
    private final List<Message> notices = new CopyOnWriteArrayList<>();
    private final List<Screen> gone = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final PreparedChecklist source = new PreparedChecklist();
    private final BackgroundWork work = new BackgroundWork(Platform::runLater);

    @TempDir
    private Path directory;

    private Stage stage;
    private @Nullable ChecklistView view;

    @BeforeEach
    void prepare() throws TimeoutException {
        stage = FreshStage.register();
    }

    @AfterEach
    void close() throws TimeoutException {
        work.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void everythingIsLookedAtInTheBackgroundAndCanBeStopped() throws TimeoutException {
        open(Theme.LIGHT, 100);
        picture("checklist-first");
        assertThat(robot.sees("0 of 99 need nothing more. Nobody has looked yet; looking changes nothing."))
                .isTrue();
        CountDownLatch held = source.holding();
        robot.press("Check all");
        robot.await("Looking: 46 of 93 known");
        picture("checklist-looking");
        robot.press("Stop");
        settle();
        assertThat(robot.fx().lookup(".message.bad").tryQuery()).isEmpty();
        held.countDown();
        robot.press("Check all");
        settle();
        picture("checklist-looked");
        assertThat(
                        robot.sees(
                                "82 of 99 need nothing more. 3 failed, 1 unknown, 11 waiting for you, 0 not looked at, 2 not due yet."))
                .isTrue();
    }

    @Test
    void oneIsFoundOpenedLookedAtAndClosedByTheKeyboardAlone() throws TimeoutException {
        source.examined(PreparedChecklist.NOW.minus(Duration.ofHours(3)));
        open(Theme.LIGHT, 100);
        onWindow(() -> view().search());
        robot.fx().write("secret_key");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.sees("Firewall rules configured")).isFalse();
        robot.fx().push(KeyCode.ENTER).push(KeyCode.ENTER);
        robot.await("Check this again");
        picture("checklist-failed-item");
        assertThat(robot.sees("What to do")).isTrue();
        assertThat(robot.sees("Nothing on the target was changed.")).isTrue();
        robot.press("Check this again");
        settle();
        robot.await("Looked at 2026-04-02 10:14");

        robot.fx().push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.sees("Check this again")).isFalse();
    }

    @Test
    void aWordIsGivenAndWithdrawn() throws TimeoutException {
        source.examined(PreparedChecklist.NOW.minus(Duration.ofMinutes(9)));
        open(Theme.LIGHT, 100);
        choose("pre/documentation/1");
        robot.press("Sign off…");
        robot.await("Evidence, such as the address of minutes (may stay empty)");
        assertThat(onDialog(SceneWalk::truncated)).isEmpty();
        assertThat(onDialog(SceneWalk::unnamed)).isEmpty();
        assertThat(robot.button("Sign off").isDisabled()).isTrue();
        robot.write(".sign-off .text-area", "read by all of us");
        robot.press("Choose a file…");
        dialogPicture("checklist-sign");
        robot.press("Sign off");
        robot.await("Note: read by all of us");
        picture("checklist-signed");
        assertThat(robot.sees("Evidence: " + directory.resolve("minutes.pdf"))).isTrue();

        robot.press("Withdraw…");
        robot.write(".sign-off .text-area", "it was another document");
        robot.press("Withdraw it");
        robot.await("Sign off…");
        assertThat(robot.sees("Note: read by all of us")).isFalse();
    }

    @Test
    void whatTheConsoleSeesIsGoneOnWithoutForAReasonOnly() throws TimeoutException {
        source.examined(PreparedChecklist.NOW);
        open(Theme.LIGHT, 100);
        choose("pre/security/2");
        assertThat(robot.sees("The console looks at this itself; nobody has to sign it off."))
                .isTrue();
        assertThat(robot.sees("Sign off…")).isFalse();
        choose("pre/security/1");
        robot.press("Go on without…");
        robot.write(".sign-off .text-area", "replaced tonight");
        robot.press("Go on without it");
        robot.await("Note: replaced tonight");
        picture("checklist-overridden");
    }

    @Test
    void actionsAndRollbacksLeadToWhatDoesThem() throws TimeoutException {
        source.examined(PreparedChecklist.NOW);
        open(Theme.LIGHT, 100);
        choose("bmms/restart/1");
        picture("checklist-action");
        robot.press("Open activation");
        choose("bmms/validation/1");
        robot.press("Open backup in activation");
        choose("bmms/pilots/1");
        robot.press("Open onboarding");
        assertThat(gone).containsExactly(Screen.ACTIVATION, Screen.ACTIVATION, Screen.ONBOARDING);
        assertThat(asked).containsExactly("null", Screen.BACKUP, "null");
        choose("full-rollback");
        picture("checklist-rollback");
        assertThat(robot.button("Roll back…").isDisabled()).isTrue();
        assertThat(robot.sees(
                        "There is nothing to roll back: OBCMS mode is on, no run is open, and no backup is proven."))
                .isTrue();
        choose("pre/security");
        picture("checklist-part");
        robot.press("Check this part");
        settle();
    }

    @Test
    void whoMayOnlyLookIsTold() throws TimeoutException {
        source.asViewer().examined(PreparedChecklist.NOW);
        open(Theme.LIGHT, 100);
        choose("pre/documentation/1");
        picture("checklist-viewer");

        assertThat(robot.sees("Sign off…")).isFalse();
        assertThat(robot.sees("You are connected as bmms_viewer, which is only for looking. No word of yours is kept."))
                .isTrue();
    }

    @Test
    void theListIsFilteredAndFoundAgain() throws TimeoutException {
        source.examined(PreparedChecklist.NOW);
        open(Theme.LIGHT, 100);
        onWindow(() -> stands().setValue(ChecklistFilter.Stand.FAILED));
        picture("checklist-filtered");
        assertThat(robot.sees("New SECRET_KEY generated (50+ characters)")).isTrue();
        assertThat(robot.sees("DEBUG=0 in production .env")).isFalse();
        robot.fx().clickOn((Node node) -> node instanceof Labeled label && "Full rollout".equals(label.getText()));
        robot.await("Nothing in the checklist fits what you are looking for.");
        picture("checklist-nothing");
        robot.press("Show all items");
        robot.await("Read PostgreSQL Migration Summary");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<ChecklistFilter.Stand> stands() {
        return (ComboBox<ChecklistFilter.Stand>) robot.fx()
                .lookup((Node node) -> node instanceof ComboBox<?> && "How they stand".equals(node.getAccessibleText()))
                .query();
    }

    @Test
    void theListIsWrittenToFiles() throws Exception {
        source.examined(PreparedChecklist.NOW);
        open(Theme.LIGHT, 100);
        robot.fx().clickOn("Export").clickOn("Table (CSV)…");
        settle();
        robot.fx().clickOn("Export").clickOn("For programs (JSON)…");
        settle();

        assertThat(Files.readString(directory.resolve("checklist-2026-04-02.csv")))
                .startsWith("\uFEFFid,text,kind,status");
        assertThat(Json.mapper()
                        .readTree(Files.readString(directory.resolve("checklist-2026-04-02.json")))
                        .at("/items")
                        .size())
                .isEqualTo(99);
        assertThat(notices).hasSize(2);
    }

    @Test
    void failedAndStaleAreSaid() throws TimeoutException {
        source.examined(PreparedChecklist.NOW.minus(Duration.ofDays(3)));
        source.refusing(FULL);
        open(Theme.LIGHT, 100);
        picture("checklist-unreadable");
        assertThat(robot.fx().lookup(".message.bad").tryQuery()).isPresent();
        source.refusing(null);
        onWindow(() -> view().readNow());
        settle();
        picture("checklist-old");
        source.refusing(FULL);
        onWindow(() -> view().readNow());
        settle();
        picture("checklist-stale");
        assertThat(robot.fx().lookup(".checklist-middle:stale").tryQuery()).isPresent();
    }

    @Test
    void itLooksRightInEveryThemeAndSize() throws TimeoutException {
        source.examined(PreparedChecklist.NOW.minus(Duration.ofMinutes(9)));
        for (Theme theme : Theme.values()) {
            open(theme, 100);
            choose("pre/security/1");
            picture("checklist-" + theme);
            assertThat(walk(SceneWalk::unnamed)).isEmpty();
            assertThat(walk(SceneWalk::truncated)).isEmpty();
        }
        for (int percent : List.of(150, 200)) {
            open(Theme.LIGHT, percent);
            picture("checklist-" + percent);
            assertThat(walk(SceneWalk::truncated)).isEmpty();
            choose("pre/security/1");
            picture("checklist-panel-" + percent);
            assertThat(walk(SceneWalk::truncated)).isEmpty();
        }
    }

    private void open(Theme theme, int percent) {
        Words words = new Words(Texts.english(), ZoneOffset.ofHours(8), new Redactor());
        onWindow(() -> {
            Look look = new Look(new Appearance(theme, percent));
            Shell shell = new Shell(
                    work, words, dialogs(look), (mark, text) -> notices.add(text), () -> PreparedChecklist.NOW);
            ChecklistView made = new ChecklistView(
                    new ChecklistViewModel(source, work, () -> PreparedChecklist.NOW, words::of),
                    (screen, detail) -> {
                        gone.add(screen);
                        asked.add(String.valueOf(detail));
                    },
                    () -> {},
                    () -> Optional.of(Message.of("ui-rollback.offer.nothing")),
                    shell);
            stage.setScene(look.scene(made, 1232, 692));
            stage.show();
            made.arrive(null);
            view = made;
        });
        settle();
    }

    private ChecklistView view() {
        return Objects.requireNonNull(view);
    }

    private Dialogs dialogs(Look look) {
        Dialogs shown = new WindowDialogs(() -> stage, look, Kind.PRODUCTION);
        return new Dialogs() {
            @Override
            public Opened open(DialogContent content) {
                return shown.open(content);
            }

            @Override
            public Optional<Path> fileToWrite(String suggested) {
                return Optional.of(directory.resolve(suggested));
            }

            @Override
            public Optional<Path> fileToRead(String extension) {
                return Optional.of(directory.resolve("minutes.pdf"));
            }
        };
    }

    private void choose(String key) {
        onWindow(() -> view().arrive(key));
        settle();
    }

    private static void onWindow(Runnable change) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, change);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void settle() {
        try {
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(
                            10_000, () -> work.running().isEmpty()));
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void picture(String name) {
        Pictures.save(stage.getScene(), name);
    }

    private Set<String> walk(Function<Parent, Set<String>> question) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> question.apply(stage.getScene().getRoot()));
    }

    private Scene dialog() {
        return Window.getWindows().stream()
                .filter(window -> !window.equals(stage) && window instanceof Stage && window.isShowing())
                .findFirst()
                .map(window -> Objects.requireNonNull(window.getScene()))
                .orElseThrow();
    }

    private Set<String> onDialog(Function<Parent, Set<String>> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> question.apply(dialog().getRoot()));
    }

    private void dialogPicture(String name) {
        Pictures.save(dialog(), name);
    }
}
