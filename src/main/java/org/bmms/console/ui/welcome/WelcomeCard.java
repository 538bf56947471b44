package org.bmms.console.ui.welcome;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.look.Icon;

/** A way to begin: title, what it is, what to know of it. */
class WelcomeCard extends VBox {

    /**
     * A card.
     *
     * @param style its class in the style sheet
     * @param what what it is, below its name
     */
    WelcomeCard(String style, Icon icon, String name, Label what, List<Node> content) {
        Label title = new Label(name, new IconView(icon));
        title.getStyleClass().add("card-title");
        what.getStyleClass().add("second");
        getChildren().addAll(title, what);
        getChildren().addAll(content);
        getStyleClass().addAll("card", "welcome-card", style);
    }

    /** Puts what follows to the end of its card. */
    static Region filler() {
        Region filler = new Region();
        VBox.setVgrow(filler, Priority.ALWAYS);
        return filler;
    }

    static Label line(Icon icon, String text) {
        Label line = new Label(text, new IconView(icon));
        line.setWrapText(true);
        line.getStyleClass().add("welcome-line");
        return line;
    }
}
