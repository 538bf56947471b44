package org.bmms.console.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.ui.FreshStage;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.SceneWalk;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Theme;
import org.bmms.console.ui.onboarding.form.FormSight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The card over a window of some fields, one of them far down. */
class GuideLayerTest implements GuideActs {
    private static final Words WORDS = new Words(Texts.english(), ZoneOffset.UTC, new Redactor());
    private static final String WHAT_TO_DO =
            "The sandbox is in BMMS mode, as after a switch. Choose Onboarding in the navigation.";
    private static final Scenario SCENARIO = new Scenario(
            "ui-guide.tesda.",
            1,
            List.of(
                    GuideStep.reading("open", Screen.COVERAGE, List.of("top"), sight -> true),
                    GuideStep.reading("summary", Screen.COVERAGE, List.of("deep"), sight -> true),
                    GuideStep.doing("confirm", Screen.COVERAGE, List.of("top"), sight -> false)
                            .shownBy(new Deed.Write("top", "TESDA"))),
            List.of("rows"));

    private final WindowRobot robot = new WindowRobot();
    private final GuideViewModel model = new GuideViewModel(SCENARIO, InstantSource.system());
    private final List<String> asked = new ArrayList<>();
    private Stage stage;
    private Shown shown;

    /** A field at the top, a button far below it, and the tour above them. */
    private final class Shown {
        final Look look = new Look(Appearance.usual());
        final TextField top = new TextField();
        final Button deep = new Button("Deep");
        final ScrollPane scrolled;
        final StackPane root;

        Shown() {
            top.setId("top");
            top.setMaxWidth(200);
            top.setAccessibleText("Code");
            deep.setId("deep");
            Region between = new Region();
            between.setMinHeight(3000);
            Region below = new Region();
            below.setMinHeight(2000);
            scrolled = new ScrollPane(new VBox(top, between, deep, below));
            scrolled.setFitToWidth(true);
            root = new StackPane(scrolled);
            GuideLayer layer = new GuideLayer(model, GuideLayerTest.this, WORDS);
            root.getChildren().add(layer);
            root.addEventHandler(KeyEvent.KEY_PRESSED, layer::pressed);
            stage.setScene(look.scene(root, 1280, 720));
            stage.show();
            top.requestFocus();
            model.see(new TrainingSight(Screen.COVERAGE, FormSight.none()));
            model.begin();
        }
    }

    @BeforeEach
    void show() throws TimeoutException {
        stage = FreshStage.register();
        shown = onWindow(Shown::new);
        step(() -> {});
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void itPointsAtAFieldAndCoversNothingOfIt() {
        assertThat(bounds(ring()).contains(bounds(shown.top))).isTrue();
        assertThat(bounds(card()).intersects(bounds(shown.top))).isFalse();
        assertThat(robot.sees("Tour: step 1 of 3")).isTrue();
    }

    @Test
    void itBringsIntoViewWhatItPointsAtAndFollowsItFromThenOn() {
        step(model::next);
        Bounds first = bounds(ring());
        assertThat(first.contains(bounds(shown.deep))).isTrue();
        assertThat(bounds(card()).intersects(bounds(shown.deep))).isFalse();

        step(() -> shown.scrolled.setVvalue(shown.scrolled.getVvalue() - 0.02));
        assertThat(bounds(ring()).getMinY()).isGreaterThan(first.getMinY());
        assertThat(bounds(ring()).contains(bounds(shown.deep))).isTrue();

        step(() -> shown.scrolled.setVvalue(0));
        assertThat(ring().isVisible())
                .as("it is scrolled away, and nobody wants it back")
                .isFalse();
        assertThat(shown.scrolled.getVvalue()).isZero();
    }

    @Test
    void itFollowsTheSizeOfTheWindowAndOfTheLetters() {
        step(() -> {
            stage.setWidth(760);
            stage.setHeight(520);
        });
        assertThat(bounds(card()).intersects(bounds(shown.top))).isFalse();
        assertThat(bounds(shown.root).contains(bounds(card()))).isTrue();

        step(() -> {
            stage.setWidth(1280);
            stage.setHeight(720);
            shown.look.appearance().set(new Appearance(Theme.CONTRAST, 200));
        });
        assertThat(bounds(card()).intersects(bounds(shown.top))).isFalse();
        assertThat(bounds(ring()).contains(bounds(shown.top))).isTrue();
        assertThat(bounds(shown.root).contains(bounds(card()))).isTrue();
        Pictures.save(stage.getScene(), "guide-card-200");
        assertThat(onWindow(() -> SceneWalk.truncated(shown.root))).isEmpty();
    }

    @Test
    void whatFillsTheWindowGetsTheCardWithoutItsTextUntilThatIsWanted() throws TimeoutException {
        assertThat(robot.sees("Read what to do")).isFalse();
        step(() -> {
            shown.top.setMaxWidth(Double.MAX_VALUE);
            shown.top.setMinHeight(560);
        });
        assertThat(bounds(card()).intersects(bounds(shown.top))).isFalse();
        assertThat(robot.sees(WHAT_TO_DO)).isFalse();
        Pictures.save(stage.getScene(), "guide-card-folded");

        robot.press("Read what to do");
        assertThat(robot.sees(WHAT_TO_DO)).isTrue();
        assertThat(ring().isVisible())
                .as("it is still to be seen what it is about")
                .isTrue();
        Pictures.save(stage.getScene(), "guide-card-unfolded");
        robot.press("Fold");
        assertThat(robot.sees(WHAT_TO_DO)).isFalse();
        assertThat(bounds(card()).intersects(bounds(shown.top))).isFalse();

        step(() -> shown.top.setMinHeight(700));
        assertThat(ring().isVisible())
                .as("it points at nothing that it would cover")
                .isFalse();
        assertThat(robot.sees(WHAT_TO_DO)).isTrue();
        assertThat(robot.sees("Read what to do")).isFalse();
    }

    @Test
    void theTextOfTheNextStepIsWantedAnew() throws TimeoutException {
        step(() -> {
            shown.top.setMaxWidth(Double.MAX_VALUE);
            shown.top.setMinHeight(520);
        });
        robot.fx().push(KeyCode.F6).push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.sees(WHAT_TO_DO)).as("by the keyboard too").isTrue();

        step(() -> {
            model.next();
            model.back();
        });
        step(() -> shown.scrolled.setVvalue(0));
        assertThat(robot.sees(WHAT_TO_DO)).isFalse();
    }

    @Test
    void itLeavesTheFocusWhereItIs() throws TimeoutException {
        assertThat(focus()).isEqualTo(shown.top);
        robot.press("Go on");
        assertThat(robot.sees("Tour: step 2 of 3")).isTrue();
        assertThat(focus()).isEqualTo(shown.top);

        robot.fx().push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
        assertThat(focus()).as("nobody gets onto the card by going on").isNotInstanceOf(CalloutButton.class);
    }

    @Test
    void aKeyLeadsToTheCardAndBack() {
        robot.fx().push(KeyCode.F6);
        assertThat(focus()).isInstanceOf(CalloutButton.class);
        robot.fx().push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.sees("Tour: step 2 of 3")).isTrue();
        assertThat(focus()).as("still on the card").isInstanceOf(CalloutButton.class);

        robot.fx().push(KeyCode.F6);
        assertThat(focus()).isEqualTo(shown.top);
    }

    @Test
    void escapePutsItAwayAndTheKeyBringsItBack() {
        robot.fx().push(KeyCode.F6).push(KeyCode.ESCAPE);
        assertThat(robot.sees("Tour: step 1 of 3")).isFalse();
        assertThat(focus()).isEqualTo(shown.top);

        robot.fx().push(KeyCode.F6);
        assertThat(robot.sees("Tour: step 1 of 3")).isTrue();
    }

    @Test
    void whatItIsAskedForIsDoneByWhoHasTheWindow() throws TimeoutException {
        step(() -> {
            model.next();
            model.next();
        });
        robot.press("Show me");
        assertThat(asked).containsExactly("[Write[control=top, text=TESDA]]");

        step(model::skip);
        Pictures.save(stage.getScene(), "guide-card-over");
        robot.press("Begin again…");
        assertThat(asked).endsWith("again");
        robot.press("End the tour");
        assertThat(robot.sees("Tour finished")).isFalse();
    }

    @Test
    void whoHearsTheScreenIsToldTheStepAndWhatToDo() {
        assertThat(onWindow(() -> SceneWalk.unnamed(shown.root))).isEmpty();
        assertThat(card().getAccessibleText())
                .isEqualTo(
                        "Tour: step 1 of 3. Open the onboarding. The sandbox is in BMMS mode, as after a switch. Choose Onboarding in the navigation.");
        for (Theme theme : Theme.values()) {
            step(() -> shown.look.appearance().set(new Appearance(theme, 100)));
            Pictures.save(stage.getScene(), "guide-card-" + theme.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Test
    void nothingMovesWhereNothingIsToMove() {
        step(() -> shown.look.still().set(true));
        onWindow(() -> {
            model.next();
            return true;
        });

        assertThat(card().getOpacity()).isEqualTo(1);
    }

    private void step(Runnable change) {
        onWindow(() -> {
            change.run();
            return true;
        });
        for (int frame = 0; frame < 3; frame++) {
            onWindow(() -> {
                shown.root.requestLayout();
                shown.root.layout();
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private static <T> T onWindow(Supplier<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, action::get);
    }

    private Node focus() {
        WaitForAsyncUtils.waitForFxEvents();
        return onWindow(() -> stage.getScene().getFocusOwner());
    }

    private Node card() {
        return robot.fx().lookup(".callout").query();
    }

    private Node ring() {
        return robot.fx().lookup(".guide-ring").query();
    }

    private Bounds bounds(Node node) {
        return onWindow(() -> node.localToScene(node.getLayoutBounds()));
    }

    @Override
    public void carryOut(List<Deed> deeds) {
        asked.add(deeds.toString());
    }

    @Override
    public void begin() {
        asked.add("begin");
    }

    @Override
    public void beginAgain() {
        asked.add("again");
    }
}
