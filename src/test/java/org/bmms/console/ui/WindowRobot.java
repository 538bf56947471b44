package org.bmms.console.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.service.locator.BoundsLocatorException;
import org.testfx.util.WaitForAsyncUtils;

/** Uses a window as a person does: by the words on it, with the mouse or by the keyboard alone. */
public final class WindowRobot {
    private static final int PATIENCE_SECONDS = 120;
    private static final int LONG_PATIENCE_SECONDS = 300;
    private static final int LOOK_MS = 20_000;

    private final FxRobot robot = new FxRobot();
    private final Hand hand;

    /** One with a mouse. */
    public WindowRobot() {
        hand = new Mouse(robot);
    }

    private WindowRobot(Hand hand) {
        this.hand = hand;
    }

    /** One without a mouse: what the tab key does not reach, it cannot use. */
    public static WindowRobot byKeys() {
        return new WindowRobot(new Keys());
    }

    /** The library's robot, for what has no method here. */
    public FxRobot fx() {
        return robot;
    }

    /** Presses a button with these words, once it is there and can be pressed. */
    public void press(String words) throws TimeoutException {
        Predicate<Node> button =
                node -> node instanceof ButtonBase b && words.equals(b.getText()) && !b.isDisabled() && isSeen(b);
        await(button, "a button to press: " + words, PATIENCE_SECONDS);
        waitFor("a button that answers: " + words, PATIENCE_SECONDS, () -> isPressed(button, words));
    }

    /** Presses what is known otherwise than by words. */
    public void touch(Node button) {
        hand.touch(button);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What is just being laid out may not be where it will be yet, and a click may meet nothing. */
    private boolean isPressed(Predicate<Node> button, String words) {
        Optional<Node> found = robot.lookup(button).tryQuery();
        if (found.isEmpty()) {
            return false;
        }
        Scene scene = found.get().getScene();
        if (scene == null) {
            return false;
        }
        AtomicBoolean pressed = new AtomicBoolean();
        EventHandler<ActionEvent> listener = event -> {
            if (event.getTarget() instanceof ButtonBase target && words.equals(target.getText())) {
                pressed.set(true);
            }
        };
        robot.interact(() -> scene.addEventFilter(ActionEvent.ACTION, listener));
        try {
            boolean chosen = hand.touch(found.get());
            WaitForAsyncUtils.waitForFxEvents();
            return pressed.get() || chosen;
        } catch (RuntimeException e) {
            if (e.getCause() instanceof BoundsLocatorException || found.get().getScene() == null) {
                return false;
            }
            throw e;
        } finally {
            robot.interact(() -> scene.removeEventFilter(ActionEvent.ACTION, listener));
        }
    }

    /** Writes into a field, once it has the focus: a dialog gives that to its safe button first. */
    public void write(Node field, String text) throws TimeoutException {
        waitFor("a field to write into: " + field, PATIENCE_SECONDS, () -> {
            hand.enter(field::equals);
            WaitForAsyncUtils.waitForFxEvents();
            return WaitForAsyncUtils.waitForAsyncFx(
                    LOOK_MS,
                    () -> field.getScene() != null
                            && field.equals(field.getScene().getFocusOwner()));
        });
        type(text);
    }

    /** Writes where the focus is. */
    public void type(String text) {
        hand.type(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Presses a key while others are held. */
    public void push(KeyCode key, KeyCode... held) {
        hand.press(key, held);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Chooses, in a list, the row so many below the first. */
    public void chooseBelow(Predicate<Node> list, int below) {
        if (!hand.enter(list)) {
            throw new AssertionError("nothing leads to the list");
        }
        push(KeyCode.HOME);
        for (int row = 0; row < below; row++) {
            push(KeyCode.DOWN);
        }
        push(KeyCode.ENTER);
    }

    /** Writes into a field instead of what is in it, and leaves it. */
    public void replace(Node field, String text) throws TimeoutException {
        write(field, "");
        push(KeyCode.A, KeyCode.SHORTCUT);
        push(KeyCode.DELETE);
        type(text);
        push(KeyCode.TAB);
    }

    /** Writes into the field that a selector of the style sheets finds. */
    public void write(String selector, String text) throws TimeoutException {
        write(robot.lookup(selector).<Node>query(), text);
    }

    /** The button with these words. */
    public ButtonBase button(String words) {
        return robot.lookup(node -> node instanceof ButtonBase b && words.equals(b.getText()))
                .query();
    }

    /** Waits until these words are to be read somewhere. */
    public void await(String words) throws TimeoutException {
        await(reads(words), "these words: " + words, PATIENCE_SECONDS);
    }

    /** Waits until these words are to be read nowhere. */
    public void awaitGone(String words) throws TimeoutException {
        waitFor("these words to go: " + words, PATIENCE_SECONDS, () -> !isThere(reads(words)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits likewise for the end of a run, which goes to a far server and back more than a hundred times. */
    public void awaitLong(String words) throws TimeoutException {
        await(reads(words), "these words: " + words, LONG_PATIENCE_SECONDS);
    }

    /** Waits until nothing goes on in the background any more, by what the task bar says. */
    public void awaitQuiet() throws TimeoutException {
        WaitForAsyncUtils.waitForFxEvents();
        await("No work in progress");
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Whether these words are to be read somewhere. */
    public boolean sees(String words) {
        return isThere(reads(words));
    }

    /** Looked for on the window's thread, so that nothing changes meanwhile. */
    private boolean isThere(Predicate<Node> node) {
        return WaitForAsyncUtils.waitForAsyncFx(
                LOOK_MS, () -> robot.lookup(node).tryQuery().isPresent());
    }

    private void await(Predicate<Node> node, String what, int seconds) throws TimeoutException {
        waitFor(what, seconds, () -> isThere(node));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Says what there was instead: who reads of it later cannot look at the window any more. */
    private void waitFor(String what, int seconds, Callable<Boolean> condition) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            TimeoutException told = new TimeoutException(
                    "waited %d s for %s; to be read: %s; focus: %s".formatted(seconds, what, words(), focus()));
            told.initCause(e);
            throw told;
        }
    }

    private List<String> words() {
        return WaitForAsyncUtils.waitForAsyncFx(
                LOOK_MS,
                () -> robot
                        .lookup(node -> node instanceof Labeled labeled
                                && labeled.getText() != null
                                && !labeled.getText().isEmpty()
                                && isSeen(labeled))
                        .<Labeled>queryAll()
                        .stream()
                        .map(Labeled::getText)
                        .toList());
    }

    private static List<String> focus() {
        return WaitForAsyncUtils.waitForAsyncFx(
                LOOK_MS,
                () -> Window.getWindows().stream()
                        .map(window -> String.valueOf(window.getScene().getFocusOwner()))
                        .toList());
    }

    private static Predicate<Node> reads(String words) {
        return node -> node instanceof Labeled labeled && words.equals(labeled.getText()) && isSeen(labeled);
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
