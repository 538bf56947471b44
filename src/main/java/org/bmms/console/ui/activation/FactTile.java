package org.bmms.console.ui.activation;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** A figure that counts for a decision, with what there is to say of it. */
final class FactTile extends VBox {

    FactTile(Icon icon, Message title, Message value, Message detail, String style, Words words) {
        Label name = new Label(words.of(title), new IconView(icon));
        name.setWrapText(true);
        name.getStyleClass().addAll("second", "fact-name");
        Label figure = words.label(value, "fact-value");
        Label more = words.label(detail, "detail", "second");
        getStyleClass().addAll("card", "fact", style);
        getChildren().addAll(name, figure, more);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(name.getText() + ": " + figure.getText() + ". " + more.getText());
        setFocusTraversable(true);
    }
}
