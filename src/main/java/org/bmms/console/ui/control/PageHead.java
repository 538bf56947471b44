package org.bmms.console.ui.control;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The head of a screen: its name, how things stand in one sentence, and what can be done with all of it. */
public final class PageHead extends HBox {
    private final Label sentence = new Label();

    public PageHead(String title, List<? extends Node> actions) {
        Label name = new Label(title);
        name.getStyleClass().add("page-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setAccessibleRole(AccessibleRole.TEXT);
        sentence.setWrapText(true);
        sentence.getStyleClass().add("second");
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getStyleClass().add("page-head");
        getChildren().addAll(name, sentence);
        for (Node action : actions) {
            if (action instanceof Region region) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
            getChildren().add(action);
        }
    }

    /** How things stand. */
    public StringProperty sentence() {
        return sentence.textProperty();
    }
}
