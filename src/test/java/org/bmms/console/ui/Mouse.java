package org.bmms.console.ui;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A mouse that scrolls to what it clicks, and the keyboard beside it. */
record Mouse(FxRobot robot) implements Hand {

    @Override
    public boolean touch(Node button) {
        reveal(button);
        robot.clickOn(button);
        return false;
    }

    @Override
    public boolean enter(Predicate<Node> wanted) {
        Optional<Node> found = robot.lookup(wanted).tryQuery();
        found.ifPresent(robot::clickOn);
        return found.isPresent();
    }

    @Override
    public void type(String letters) {
        robot.write(letters);
    }

    @Override
    public void press(KeyCode key, KeyCode... held) {
        robot.push(Stream.concat(Stream.of(held), Stream.of(key)).toArray(KeyCode[]::new));
    }

    /** Scrolls to what is below or above the part that is shown. */
    private void reveal(Node node) {
        robot.interact(() -> {
            for (Node at = node.getParent(); at != null; at = at.getParent()) {
                if (at instanceof ScrollPane pane && pane.getContent() != null) {
                    scroll(pane, pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal())));
                }
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void scroll(ScrollPane pane, Bounds wanted) {
        double shown = pane.getViewportBounds().getHeight();
        double hidden = pane.getContent().getLayoutBounds().getHeight() - shown;
        if (hidden <= 0) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        if (wanted.getMinY() < top || wanted.getMaxY() > top + shown) {
            pane.setVvalue(Math.clamp((wanted.getCenterY() - shown / 2) / hidden, 0, 1));
        }
    }
}
