package org.bmms.console.ui.activation;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;

/** What asks for attention: what is the matter, what it means, and a button that does something about it. */
final class MessageCard extends VBox {

    MessageCard(Message what, Message means, Button button, Words words) {
        Label title = words.label(what, "card-title", "mark", Mark.ATTENTION.styleClass());
        title.setGraphic(new IconView(Mark.ATTENTION.icon()));
        Label more = words.label(means);
        FlowPane buttons = new FlowPane(button);
        buttons.getStyleClass().add("detail-buttons");
        getStyleClass().addAll("card", "message", "attention");
        getChildren().addAll(title, more, buttons);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(title.getText() + " " + more.getText());
    }
}
