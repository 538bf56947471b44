package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Language;
import org.bmms.console.base.Redactor;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.help.Guide;
import org.bmms.console.ui.help.GuidePage;
import org.bmms.console.ui.help.HelpTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** F1 opens the guide where it tells about what one is at, and Escape leads back; by the keyboard alone. */
@ExtendWith(NoWindowStays.class)
class HelpFlowTest {
    private static final int PATIENCE_SECONDS = 30;
    private static final int LOOK_MS = 20_000;

    @TempDir
    private Path home;

    private final WindowRobot robot = WindowRobot.byKeys();
    private ConsoleWindow window;
    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        stage = FreshStage.register();
        window = new ConsoleWindow(new ConsoleDirectories(home, home.resolve("data")), new Redactor());
        FxToolkit.setupFixture(() -> window.show(stage));
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void fromTheWelcomeAndBackToWhereOneWas() throws TimeoutException {
        Node before = focused();
        robot.push(KeyCode.F1);
        await("Start");

        assertThat(onWindow(() -> heading("Start")).map(this::isInSight)).hasValue(true);

        robot.push(KeyCode.F, KeyCode.SHORTCUT);
        robot.type("guard_seconds");
        robot.await("1 of 1");
        assertThat(onWindow(this::marked)).contains("guard_seconds");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(onWindow(this::guide)).isEmpty();
        assertThat(focused()).isSameAs(before);
    }

    @Test
    void linksLeadOnAndBack() throws TimeoutException {
        robot.push(KeyCode.F1);
        await("Start");
        robot.press("Trainer");
        await("Trainer");
        robot.push(KeyCode.LEFT, KeyCode.ALT);
        await("Start");
        robot.press("Commands");
        await("Deploy");
    }

    @Test
    void everyScreenHasItsPart() throws TimeoutException {
        robot.press("Start the sandbox");
        robot.await("3 of 3 active");
        for (Screen screen : Screen.values()) {
            onWindow(() -> {
                window.present().orElseThrow().go(screen);
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents();
            onWindow(() -> {
                stage.requestFocus();
                return true;
            });
            robot.push(KeyCode.F1);
            await(title(screen.help()));
            robot.push(KeyCode.ESCAPE);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(onWindow(this::guide)).as("%s", screen).isEmpty();
        }
    }

    @Test
    void inADialogItIsAboutTheDialogWhichGoesOn() throws TimeoutException {
        robot.press("Create a profile…");
        robot.await("New profile");
        robot.push(KeyCode.F1);
        await("Describe the environment");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(onWindow(this::guide)).isEmpty();
        assertThat(robot.sees("New profile")).isTrue();
    }

    @Test
    void inFilipinoItSaysThatTheGuideIsInEnglish() throws TimeoutException {
        onWindow(() -> {
            window.preferences().language().set(Language.FILIPINO);
            return true;
        });
        robot.await("Gabay ng gumagamit");
        // The welcome is made anew, and what had the focus is no longer there.
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.F1);

        robot.await("Nasa Ingles ang gabay.");
    }

    private static String title(HelpTopic topic) {
        return Guide.shipped().page(topic.place().page()).orElseThrow().headings().stream()
                .filter(heading -> heading.anchor().equals(topic.place().anchor()))
                .map(GuidePage.Title::text)
                .findFirst()
                .orElseThrow();
    }

    private static <T> T onWindow(java.util.concurrent.Callable<T> look) {
        return WaitForAsyncUtils.waitForAsyncFx(LOOK_MS, look);
    }

    private Node focused() {
        return onWindow(() -> stage.getScene().getFocusOwner());
    }

    private Optional<Node> guide() {
        return Window.getWindows().stream()
                .map(shown -> shown.getScene().getRoot())
                .map(Node.class::cast)
                .filter(root -> root.getStyleClass().contains("help"))
                .findFirst();
    }

    private void await(String part) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onWindow(this::chosen).equals(part));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The line of the index that one is at. */
    private String chosen() {
        return guide().map(root -> root.lookup(".help-index"))
                .map(index -> ((ListView<?>) index).getSelectionModel().getSelectedItem())
                .map(Object::toString)
                .orElse("");
    }

    private Optional<Node> heading(String words) {
        return guide().flatMap(root -> root.lookupAll(".help-heading-2").stream()
                .filter(node -> words.equals(node.getAccessibleText()))
                .findFirst());
    }

    private boolean isInSight(Node node) {
        ScrollPane scroll = (ScrollPane) guide().orElseThrow().lookup(".help-scroll");
        return scroll.localToScene(scroll.getBoundsInLocal()).intersects(node.localToScene(node.getBoundsInLocal()));
    }

    private String marked() {
        return guide().orElseThrow().lookupAll(".help-passage:here").stream()
                .filter(TextFlow.class::isInstance)
                .map(Node::getAccessibleText)
                .collect(Collectors.joining());
    }
}
