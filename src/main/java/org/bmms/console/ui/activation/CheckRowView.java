package org.bmms.console.ui.activation;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** A check on one line: how it stands, what should be so, what is. */
final class CheckRowView extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final boolean selected;

    CheckRowView(CheckRow row, boolean selected, Runnable select, Words words) {
        this.selected = selected;
        Mark mark = row.standing().mark();
        Label symbol =
                new Label("", new IconView(row.standing() == CheckRow.Standing.RUNNING ? Icon.ARC : mark.icon()));
        symbol.getStyleClass().addAll("mark", mark.styleClass());
        symbol.setMinWidth(Region.USE_PREF_SIZE);
        Label title = words.label(row.title(), "check-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label found = words.label(row.found(), "check-found", "mark", mark.styleClass());
        getStyleClass().addAll("check-row", row.standing().name().toLowerCase(Locale.ROOT));
        getChildren().addAll(symbol, title, found);
        pseudoClassStateChanged(SELECTED, selected);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(title.getText() + ": " + words.of(row.standing().word()) + ", " + found.getText());
        setFocusTraversable(true);
        setOnMouseClicked(event -> {
            requestFocus();
            select.run();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                select.run();
                event.consume();
            }
        });
    }

    boolean isSelected() {
        return selected;
    }
}
