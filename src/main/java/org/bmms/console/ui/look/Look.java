package org.bmms.console.ui.look;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * Gives windows the look that was chosen, and changes it while they are open. All sizes in the style sheet are in em,
 * so that one font size scales everything.
 */
public final class Look {
    private static final double BASE_SIZE = 13;
    private static final String SHEET = "/styles/console.css";
    private static final String[] FONTS = {
        "Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "JetBrainsMono-Regular.ttf"
    };

    private final ObjectProperty<Appearance> appearance;

    public Look(Appearance first) {
        this.appearance = new SimpleObjectProperty<>(first);
        for (String font : FONTS) {
            // The same letters on every workstation.
            Font.loadFont(resource("/fonts/" + font), BASE_SIZE);
        }
    }

    /** What is chosen. */
    public ObjectProperty<Appearance> appearance() {
        return appearance;
    }

    /** A scene that follows what is chosen. */
    public Scene scene(Parent root, double width, double height) {
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().add(resource(SHEET));
        root.getStyleClass().add("console");
        appearance.addListener((property, before, now) -> apply(root, now));
        apply(root, appearance.get());
        return scene;
    }

    private static void apply(Parent root, Appearance now) {
        Application.setUserAgentStylesheet(now.theme().base());
        for (Theme theme : Theme.values()) {
            root.getStyleClass().remove(theme.styleClass());
        }
        root.getStyleClass().add(now.theme().styleClass());
        root.setStyle("-fx-font-size: " + BASE_SIZE * now.percent() / 100 + "px;");
    }

    private static String resource(String name) {
        java.net.URL url = Look.class.getResource(name);
        if (url == null) {
            throw new IllegalStateException("the console is incomplete: " + name);
        }
        return url.toExternalForm();
    }
}
