package org.bmms.console.ui.frame;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** Which environment this is: colour, word, symbol and name, always at the same place. */
final class EnvironmentBlock extends HBox {

    EnvironmentBlock(Profile profile, Words words) {
        String style = styleOf(profile.kind());
        Label word = new Label(words.of("ui.kind." + style));
        word.getStyleClass().add("environment-word");
        Label name = new Label(profile.name());
        name.getStyleClass().add("environment-name");
        getStyleClass().addAll("environment", style);
        getChildren().addAll(new IconView(icon(profile.kind())), new VBox(word, name));
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(word.getText() + ", " + profile.name());
        setFocusTraversable(true);
    }

    static String styleOf(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Icon icon(Kind kind) {
        return switch (kind) {
            case PRODUCTION -> Icon.SHIELD;
            case STAGING -> Icon.FLASK;
            case TRAINING -> Icon.CAP;
        };
    }
}
