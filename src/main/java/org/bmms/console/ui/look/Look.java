package org.bmms.console.ui.look;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssParser;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Window;

/**
 * Gives windows the look that was chosen, and changes it while they are open. All sizes in the style sheet are in em,
 * so that one font size scales everything.
 */
public final class Look {
    private static final double BASE_SIZE = 13;
    private static final String STILL = "still";
    private static final List<String> SHEETS = List.of(
            "console",
            "frame",
            "overview",
            "welcome",
            "coverage",
            "run",
            "rollback",
            "batch",
            "proof",
            "activation",
            "onboarding",
            "logs",
            "history",
            "organizations",
            "checklist",
            "monitoring",
            "settings",
            "guide",
            "help");
    private static final String[] FONTS = {
        "Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "JetBrainsMono-Regular.ttf"
    };

    private final ObjectProperty<Appearance> appearance;
    private final BooleanProperty still = new SimpleBooleanProperty();

    /** Of scenes that somebody else holds. */
    private final Set<Parent> roots = Collections.newSetFromMap(new WeakHashMap<>());

    public Look(Appearance first) {
        this.appearance = new SimpleObjectProperty<>(first);
        appearance.addListener((property, before, now) -> roots.forEach(this::apply));
        still.addListener((property, before, now) -> roots.forEach(this::apply));
        for (String font : FONTS) {
            // The same letters on every workstation.
            Font.loadFont(resource("/fonts/" + font), BASE_SIZE);
        }
    }

    /** What is chosen. */
    public ObjectProperty<Appearance> appearance() {
        return appearance;
    }

    /** Whether nothing moves but numbers; roots of windows then have the class {@code still}. */
    public BooleanProperty still() {
        return still;
    }

    /** Whether nothing may move in a window. */
    public static boolean isStill(Window window) {
        return window.getScene().getRoot().getStyleClass().contains(STILL);
    }

    /** The size of the letters in pixels, by which everything else goes. */
    public double em() {
        return BASE_SIZE * appearance.get().percent() / 100;
    }

    /** A scene that follows what is chosen, as large as its content wants to be. */
    public Scene scene(Parent root) {
        return dressed(new Scene(root), root);
    }

    /** A scene that follows what is chosen. */
    public Scene scene(Parent root, double width, double height) {
        return dressed(new Scene(root, width, height), root);
    }

    private Scene dressed(Scene scene, Parent root) {
        SHEETS.forEach(sheet -> scene.getStylesheets().add(resource("/styles/" + sheet + ".css")));
        root.getStyleClass().add("console");
        roots.add(root);
        apply(root);
        return scene;
    }

    private void apply(Parent root) {
        Appearance now = appearance.get();
        Application.setUserAgentStylesheet(now.theme().base());
        List<String> classes = new ArrayList<>(root.getStyleClass());
        for (Theme theme : Theme.values()) {
            classes.remove(theme.styleClass());
        }
        classes.remove(STILL);
        classes.add(now.theme().styleClass());
        if (still.get()) {
            classes.add(STILL);
        }
        // At once: without a theme's class no colour has a meaning.
        root.getStyleClass().setAll(classes);
        root.setStyle("-fx-font-size: " + BASE_SIZE * now.percent() / 100 + "px;");
    }

    /** Each style sheet and font of the program that cannot be used, with the reason; reads them all. */
    public static List<String> unusable() {
        List<String> faults = new ArrayList<>();
        for (String font : FONTS) {
            if (Font.loadFont(resource("/fonts/" + font), BASE_SIZE) == null) {
                faults.add(font + ": no font");
            }
        }
        for (String sheet : SHEETS) {
            faults.addAll(faultsOf(sheet));
        }
        return faults;
    }

    private static List<String> faultsOf(String sheet) {
        List<CssParser.ParseError> before = List.copyOf(CssParser.errorsProperty());
        String name = sheet + ".css";
        try {
            boolean empty = new CssParser()
                    .parse(URI.create(resource("/styles/" + name)).toURL())
                    .getRules()
                    .isEmpty();
            List<String> faults = new ArrayList<>(empty ? List.of(name + ": no rules") : List.of());
            CssParser.errorsProperty().stream()
                    .skip(before.size())
                    .forEach(error -> faults.add(name + ": " + error.getMessage()));
            return faults;
        } catch (IOException e) {
            return List.of(name + ": " + e);
        }
    }

    private static String resource(String name) {
        java.net.URL url = Look.class.getResource(name);
        if (url == null) {
            throw new IllegalStateException("the console is incomplete: " + name);
        }
        return url.toExternalForm();
    }
}
