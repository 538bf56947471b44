package org.bmms.console.ui.frame;

import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Popup;
import javafx.stage.Window;
import javafx.util.Duration;

/** A notice that is there and then is not, without sliding or fading, for who wants nothing to move. */
final class StillNotice {
    private static final double FROM_EDGE = 10;

    private final Popup popup = new Popup();

    /** Makes one. */
    StillNotice(Node icon, String text) {
        Label said = new Label(text, icon);
        said.setWrapText(true);
        said.getStyleClass().add("still-notice");
        said.setAccessibleRole(AccessibleRole.TEXT);
        said.setOnMouseClicked(event -> popup.hide());
        popup.getContent().add(said);
    }

    /** Shows it at the lower right of a window for some time. */
    void show(Window owner, Duration time) {
        Node root = owner.getScene().getRoot();
        PopupDress.likeWindow(popup.getScene(), owner);
        popup.show(owner);
        Bounds whole = root.localToScreen(root.getLayoutBounds());
        popup.setAnchorX(whole.getMaxX() - popup.getWidth() - FROM_EDGE);
        popup.setAnchorY(whole.getMaxY() - popup.getHeight() - FROM_EDGE);
        PauseTransition shown = new PauseTransition(time);
        shown.setOnFinished(event -> popup.hide());
        shown.play();
    }
}
