package org.bmms.console.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** Nothing to show: one sentence that says why, and at most one button that leads on. */
public final class EmptyState extends VBox {

    public EmptyState(Icon icon, Message why, @Nullable Button next, Words words) {
        getStyleClass().add("empty");
        Node picture = new IconView(icon);
        Label sentence = words.label(why, "second");
        getChildren().addAll(picture, sentence);
        if (next != null) {
            getChildren().add(next);
        }
    }
}
