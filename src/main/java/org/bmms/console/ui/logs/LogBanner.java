package org.bmms.console.ui.logs;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.look.Icon;

/** A line across the log that says why it does not simply go on, with the button that changes that. */
final class LogBanner extends HBox {
    private final Label strong = new Label();
    private final Label rest = new Label();

    LogBanner(Icon icon, String style, Region... actions) {
        getStyleClass().addAll("log-banner", style);
        strong.getStyleClass().add("strong");
        strong.setMinWidth(USE_PREF_SIZE);
        strong.managedProperty().bind(strong.textProperty().isNotEmpty());
        rest.setWrapText(true);
        rest.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(rest, Priority.ALWAYS);
        IconView symbol = new IconView(icon);
        getChildren().addAll(symbol, strong, rest);
        for (Region action : actions) {
            action.setMinWidth(USE_PREF_SIZE);
            getChildren().add(action);
        }
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void say(String first, String second) {
        strong.setText(first);
        rest.setText(second);
        setVisible(true);
    }
}
