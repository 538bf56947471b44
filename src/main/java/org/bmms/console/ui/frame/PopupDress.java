package org.bmms.console.ui.frame;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;

/** A popup has a scene of its own, which knows neither the colours nor the size of letters of the window below. */
final class PopupDress {
    private PopupDress() {}

    /** Gives the scene of a popup the look of its window. */
    static void likeWindow(Scene popup, Window window) {
        Parent root = window.getScene().getRoot();
        window.getScene().getStylesheets().stream()
                .filter(sheet -> !popup.getStylesheets().contains(sheet))
                .forEach(popup.getStylesheets()::add);
        popup.getRoot().getStyleClass().addAll(root.getStyleClass());
        popup.getRoot().setStyle(root.getStyle() + " -fx-background-color: transparent;");
    }
}
