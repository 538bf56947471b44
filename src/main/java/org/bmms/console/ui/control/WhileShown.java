package org.bmms.console.ui.control;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/** Keeps what tells ages and waits up to date while it can be seen. */
public final class WhileShown {
    private WhileShown() {}

    /**
     * Does something when a node comes into a shown window, and again and again while it is there. A window that was
     * closed is let go of: a running animation would keep it.
     *
     * @param period between two times
     * @param node what is seen
     * @param action on the window's thread; must be quick
     */
    public static void every(Duration period, Node node, Runnable action) {
        Timeline ticks = new Timeline(new KeyFrame(period, event -> action.run()));
        ticks.setCycleCount(Animation.INDEFINITE);
        ObservableValue<Boolean> shown = node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
        shown.addListener((property, before, now) -> {
            if (now) {
                action.run();
                ticks.play();
            } else {
                ticks.stop();
            }
        });
    }
}
