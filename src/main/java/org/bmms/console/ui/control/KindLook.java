package org.bmms.console.ui.control;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.ui.look.Icon;

/** How the kind of an environment looks, everywhere: colour and pattern by a style class, symbol, word. */
public enum KindLook {
    PRODUCTION(Icon.SHIELD),
    STAGING(Icon.FLASK),
    TRAINING(Icon.CAP);

    private final Icon icon;

    KindLook(Icon icon) {
        this.icon = icon;
    }

    /** The look of a kind. */
    public static KindLook of(Kind kind) {
        return switch (kind) {
            case PRODUCTION -> PRODUCTION;
            case STAGING -> STAGING;
            case TRAINING -> TRAINING;
        };
    }

    /** The class in the style sheets. */
    public String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Icon icon() {
        return icon;
    }

    /** Its word. */
    public String word(Words words) {
        return words.of("ui.kind." + styleClass());
    }

    /** Its word on its colour, with its symbol. */
    public Label tag(Words words) {
        Label tag = new Label(word(words), new IconView(icon));
        tag.getStyleClass().addAll("kind-tag", styleClass());
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }

    /** A bar in its colour and pattern, as high as what stands beside it. */
    public Region bar() {
        Region bar = new Region();
        bar.getStyleClass().addAll("kind-bar", styleClass());
        return bar;
    }
}
