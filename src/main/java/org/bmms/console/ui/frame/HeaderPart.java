package org.bmms.console.ui.frame;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A symbol, what counts, and a line below that goes where there is little room. */
final class HeaderPart extends HBox {
    private final Label first = new Label();
    private final Label second = new Label();

    HeaderPart(Node symbol) {
        first.getStyleClass().add("header-first");
        second.getStyleClass().addAll("header-second", "second");
        second.managedProperty().bind(second.visibleProperty());
        getStyleClass().add("header-part");
        managedProperty().bind(visibleProperty());
        getChildren().addAll(symbol, new VBox(first, second));
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(USE_PREF_SIZE);
    }

    void show(Node symbol) {
        getChildren().set(0, symbol);
    }

    void say(String one, String other) {
        first.setText(one);
        second.setText(other);
        setAccessibleText(one + ", " + other);
    }
}
