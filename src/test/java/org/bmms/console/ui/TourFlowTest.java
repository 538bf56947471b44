package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bmms.console.ui.look.ThemeChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The guided tour on a training sandbox, from the welcome to its end. */
class TourFlowTest {

    @TempDir
    private Path home;

    private final WindowRobot robot = new WindowRobot();
    private Stage stage;
    private ConsoleWindow window;

    @BeforeEach
    void open() throws TimeoutException {
        stage = FreshStage.register();
        window = FarSandbox.window(home, 1);
        FxToolkit.setupFixture(() -> {
            window.show(stage);
            stage.setWidth(1280);
            stage.setHeight(720);
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void itBeginsWhereverItIsOfferedAndAsksBeforeItBeginsAgain() throws TimeoutException {
        robot.press("Start the sandbox");
        robot.await("3 of 3 active");
        Pictures.save(stage.getScene(), "tour-offered");
        robot.press("Start the tour");
        robot.await("Begin again with a new sandbox?");
        Pictures.save(javafx.stage.Window.getWindows().getLast().getScene(), "tour-again");
        robot.press("Keep this sandbox");
        assertThat(robot.sees("Tour: step 1 of 14"))
                .as("the sandbox is in OBCMS mode")
                .isFalse();

        robot.press("Start the tour");
        robot.press("Start a new sandbox");
        robot.await("Open the onboarding");
        robot.await("BMMS mode");
        robot.await("3 of 3 active");
        Pictures.save(stage.getScene(), "tour-overview");
        robot.press("Skip this step");
        robot.await("Tour: step 2 of 14");

        robot.fx().push(KeyCode.SHORTCUT, KeyCode.K);
        robot.fx().write("new sandbox");
        robot.await("Begin again with a new sandbox…");
        Pictures.save(stage.getScene(), "tour-palette");
        robot.fx().push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.sees("Tour: step 2 of 14"))
                .as("Escape closed the palette, and only that")
                .isTrue();
        robot.awaitQuiet();
        robot.press("Begin again…");
        robot.press("Start a new sandbox");
        robot.await("Tour: step 1 of 14");
    }

    @Test
    void aTraineeGoesTheWholeWayMakesTheMistakesAndMendsThem() throws TimeoutException {
        robot.press("Start with a guided tour");
        robot.await("Open the onboarding");
        robot.await("3 of 3 active");
        robot.press("Onboarding");
        robot.await("Enter an organisation that exists already");
        picture("lookalike");
        robot.press("Enter a new one");
        robot.write("#onboarding-code", "TESDA");
        robot.await("Now put it right");
        picture("lookalike-mend");
        robot.press("Use TESDA-BARMM");

        robot.await("Give a user a wrong e-mail address");
        robot.write("#onboarding-user-1-first-name", "Unang");
        robot.write("#onboarding-user-1-last-name", "Trainee");
        robot.write("#onboarding-user-1-email", "trainee1@tesda,example");
        assertThat(robot.sees("A mistake on purpose"))
                .as("the field was not left")
                .isTrue();
        robot.fx().push(KeyCode.TAB);
        robot.await("Now put it right");
        picture("email-mend");
        inEveryLook("email-mend");
        robot.press("Show me");

        robot.await("Add a second user");
        picture("users");
        robot.press("Show me");
        robot.await("Read what will be written");
        robot.await("Go on");
        picture("summary");
        robot.press("Go on");
        robot.await("Tour: step 6 of 14");
        robot.press("Show me");
        robot.await("Go on");
        picture("rows");
        robot.press("Go on");

        robot.await("Confirm with the name of the environment");
        picture("confirm");
        inEveryLook("confirm");
        robot.write("#onboarding-confirm .text-field", "sandbox");
        robot.press("Onboard TESDA-BARMM");
        robot.await("Hand out what the users need");
        picture("hand-out");
        robot.press("Show me");
        robot.await("See that it is onboarded");
        robot.press("Show me");
        robot.await("Go on");
        picture("list");
        robot.press("Go on");

        robot.await("Onboard it a second time");
        picture("again");
        robot.press("Show me");
        robot.await("Now put it right");
        picture("again-mend");
        robot.press("Show me");

        robot.await("Open the proof of isolation");
        picture("proof");
        robot.press("Show me");
        robot.await("Prove that it sees only its own");
        awaitEnabled("#proof-prove");
        picture("verdict");
        robot.press("Show me");
        robot.await("TESDA-BARMM and OOBC do not see each other");
        robot.await("Go on");
        picture("verdict-read");
        robot.press("Go on");
        robot.await("Look at the organisation");
        robot.press("Show me");
        robot.await("Go on");
        robot.awaitQuiet();
        picture("organization");
        robot.press("Go on");
        robot.await("See how far the rollout is");
        robot.press("Show me");
        robot.await("Go on");
        robot.awaitQuiet();
        picture("progress");
        robot.press("Go on");
        robot.await("Done: TESDA is onboarded");
        picture("over");
        inEveryLook("over");
        robot.press("End the tour");
        assertThat(robot.sees("Tour finished")).isFalse();
    }

    private void awaitEnabled(String control) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> robot.fx()
                        .lookup(control)
                        .tryQuery()
                        .filter(node -> !node.isDisabled())
                        .isPresent());
    }

    private void inEveryLook(String name) {
        for (ThemeChoice theme : List.of(ThemeChoice.DARK, ThemeChoice.CONTRAST)) {
            look(theme, 100);
            picture(name + "-" + theme.name().toLowerCase(Locale.ROOT));
        }
        look(ThemeChoice.LIGHT, 200);
        Pictures.save(stage.getScene(), "tour-" + name + "-200");
        Set<String> ofTheCard = onWindow(
                () -> SceneWalk.truncated((Parent) robot.fx().lookup(".callout").<Node>query()));
        assertThat(ofTheCard).as(name).isEmpty();
        look(ThemeChoice.LIGHT, 100);
    }

    private void look(ThemeChoice theme, int percent) {
        onWindow(() -> {
            window.preferences().theme().set(theme);
            window.preferences().percent().set(percent);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** And whether somebody could not read or use what is in it. */
    private void picture(String name) {
        Pictures.save(stage.getScene(), "tour-" + name);
        assertThat(onWindow(() -> SceneWalk.unnamed(stage.getScene().getRoot())))
                .as(name)
                .isEmpty();
        assertThat(onWindow(() -> SceneWalk.truncated(stage.getScene().getRoot())))
                .as(name)
                .isEmpty();
    }

    private static <T> T onWindow(Supplier<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, action::get);
    }
}
