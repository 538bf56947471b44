package org.bmms.console.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/** Goes around a scene by the tab key alone and says what that does not do as it should. Not on the window's thread. */
final class TabWalk {
    private static final int PATIENCE_MS = 20_000;
    private static final int FAR = 400;
    /** The ring lies around the control. */
    private static final double RING = 5;

    private final Scene scene;

    private TabWalk(Scene scene) {
        this.scene = scene;
    }

    /** What cannot be reached, cannot be left, or does not show that it has the focus. */
    static Set<String> problems(Scene scene) {
        return new TabWalk(scene).walk();
    }

    private Set<String> walk() {
        Set<String> problems = new TreeSet<>();
        List<Node> wanted = onWindow(() -> {
            List<Node> found = new ArrayList<>();
            collect(scene.getRoot(), found);
            found.getFirst().requestFocus();
            return found;
        });
        Node first = wanted.getFirst();
        Set<Node> there = around(first, false, problems);
        Set<Node> back = around(first, true, problems);
        for (Node node : wanted) {
            if (!isReached(node, there)) {
                problems.add("not reached: " + describe(node));
            } else if (!isReached(node, back)) {
                problems.add("not reached backwards: " + describe(node));
            }
        }
        there.forEach(node -> onWindow(() -> withinGroup(node, problems)));
        return problems;
    }

    private Set<Node> around(Node first, boolean backwards, Set<String> problems) {
        Set<Node> reached = new LinkedHashSet<>();
        Node at = first;
        WritableImage before = backwards ? null : picture();
        for (int step = 0; step < FAR && reached.add(at); step++) {
            Node from = at;
            Bounds place = onWindow(() -> place(from));
            @Nullable Node next = onWindow(() -> press(from, KeyCode.TAB, backwards));
            if (next == null || next.equals(at)) {
                problems.add("not left: " + describe(at));
                return reached;
            }
            if (!next.isFocusVisible()) {
                problems.add("focus without a sign: " + describe(next));
            }
            if (before != null) {
                WritableImage after = picture();
                // The first one did not get its focus by a key.
                if (!at.equals(first) && place.equals(onWindow(() -> place(from))) && isSame(before, after, place)) {
                    problems.add("focus looks like none: " + describe(at));
                }
                before = after;
            }
            at = next;
        }
        if (!at.equals(first)) {
            problems.add("goes around without coming back, at: " + describe(at));
        }
        return reached;
    }

    /** Of toggles that exclude each other the tab key reaches one; the arrows lead on. */
    private static boolean isReached(Node node, Set<Node> reached) {
        return reached.contains(node)
                || groupOf(node).stream().anyMatch(toggle -> toggle instanceof Node one && reached.contains(one));
    }

    private static List<Toggle> groupOf(Node node) {
        return node instanceof ToggleButton button && button.getToggleGroup() != null
                ? button.getToggleGroup().getToggles()
                : List.of();
    }

    private boolean withinGroup(Node node, Set<String> problems) {
        List<Toggle> group = groupOf(node);
        if (group.size() < 2) {
            return false;
        }
        Set<Toggle> seen = new LinkedHashSet<>();
        for (KeyCode arrow : List.of(KeyCode.DOWN, KeyCode.UP)) {
            node.requestFocus();
            for (int step = 0; step < group.size() && scene.getFocusOwner() instanceof Toggle at; step++) {
                seen.add(at);
                press(scene.getFocusOwner(), arrow, false);
            }
        }
        group.stream()
                .filter(toggle -> toggle instanceof Node one && !one.isDisabled() && !seen.contains(toggle))
                .forEach(toggle -> problems.add("no arrow leads to: " + describe((Node) toggle)));
        return true;
    }

    private @Nullable Node press(Node at, KeyCode key, boolean shift) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(at, new KeyEvent(type, "", "", key, shift, false, false, false));
        }
        return scene.getFocusOwner();
    }

    private Bounds place(Node node) {
        Bounds own = node.localToScene(node.getLayoutBounds());
        return new BoundingBox(
                Math.floor(own.getMinX() - RING),
                Math.floor(own.getMinY() - RING),
                Math.ceil(own.getWidth() + 2 * RING),
                Math.ceil(own.getHeight() + 2 * RING));
    }

    private WritableImage picture() {
        // What is drawn follows with the next pulse only.
        WaitForAsyncUtils.waitForFxEvents(1);
        return onWindow(() -> scene.snapshot(null));
    }

    private static boolean isSame(WritableImage one, WritableImage other, Bounds place) {
        PixelReader first = one.getPixelReader();
        PixelReader second = other.getPixelReader();
        int right = (int) Math.min(one.getWidth(), place.getMaxX());
        int bottom = (int) Math.min(one.getHeight(), place.getMaxY());
        for (int y = (int) Math.max(0, place.getMinY()); y < bottom; y++) {
            for (int x = (int) Math.max(0, place.getMinX()); x < right; x++) {
                if (first.getArgb(x, y) != second.getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable() && !isPartOfControl(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static boolean isPartOfControl(Node node) {
        @Nullable Node parent = node.getParent();
        return parent instanceof Control && !(parent instanceof ScrollPane);
    }

    private static <T extends @Nullable Object> T onWindow(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, work);
    }

    private static String describe(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : node.getAccessibleText();
        return node.getClass().getSimpleName() + node.getStyleClass() + " \"" + text + "\"";
    }
}
