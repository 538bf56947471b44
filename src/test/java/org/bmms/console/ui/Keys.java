package org.bmms.console.ui;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A keyboard, and nothing else. Its keys go to what has the focus in the window that was opened last, as those of a
 * person do: where several windows are in memory, the library's robot may type into another one.
 */
final class Keys implements Hand {
    private static final int PATIENCE_MS = 20_000;
    /** As many steps as nobody would go. */
    private static final int FAR = 300;

    /** Goes with the tab key, and with arrows within a group, until the focus is on this one; false if it never is. */
    boolean reach(Node wanted) {
        if (!onWindow(() -> scene().equals(wanted.getScene()))) {
            return false;
        }
        List<Toggle> group = groupOf(wanted);
        boolean near = enter(node -> node.equals(wanted) || (node instanceof Toggle && group.contains(node)));
        for (int step = 0; near && step < group.size() && !hasFocus(wanted); step++) {
            press(KeyCode.DOWN);
        }
        return hasFocus(wanted);
    }

    /** Of toggles that exclude each other the arrows choose one, which tells nobody of a press. */
    @Override
    public boolean touch(Node button) {
        if (reach(button)) {
            press(KeyCode.SPACE);
        }
        return button instanceof Toggle toggle && toggle.isSelected();
    }

    /** Goes with the tab key alone until the focus is on one of these; false if it never is. */
    @Override
    public boolean enter(Predicate<Node> wanted) {
        for (int step = 0; step < FAR; step++) {
            if (onWindow(() -> scene().getFocusOwner() != null && wanted.test(scene().getFocusOwner()))) {
                return true;
            }
            press(KeyCode.TAB);
        }
        return false;
    }

    private boolean hasFocus(Node wanted) {
        return onWindow(() -> wanted.equals(scene().getFocusOwner()));
    }

    private static List<Toggle> groupOf(Node node) {
        return node instanceof ToggleButton button && button.getToggleGroup() != null
                ? List.copyOf(button.getToggleGroup().getToggles())
                : List.of();
    }

    @Override
    public void press(KeyCode key, KeyCode... held) {
        Set<KeyCode> with = Set.of(held);
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            fire(new KeyEvent(
                    type,
                    KeyEvent.CHAR_UNDEFINED,
                    "",
                    key,
                    with.contains(KeyCode.SHIFT),
                    with.contains(KeyCode.SHORTCUT),
                    with.contains(KeyCode.ALT),
                    false));
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    public void type(String letters) {
        letters.codePoints()
                .mapToObj(Character::toString)
                .map(letter ->
                        new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false))
                .forEach(Keys::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void fire(KeyEvent event) {
        onWindow(() -> {
            Scene stage = stage().getScene();
            Node focus = stage.getFocusOwner();
            Event.fireEvent(focus == null ? stage : focus, event);
            return true;
        });
    }

    /** Where the keys arrive: the window passes them on to what has popped up in front of it. */
    private static Scene scene() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof PopupWindow popup
                        && popup.isShowing()
                        && stage().equals(popup.getOwnerWindow())
                        && popup.getScene().getFocusOwner() != null)
                .reduce((one, other) -> other)
                .orElse(stage())
                .getScene();
    }

    private static Window stage() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private static <T> T onWindow(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, work);
    }
}
