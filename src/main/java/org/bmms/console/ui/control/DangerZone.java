package org.bmms.console.ui.control;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.look.Icon;

/**
 * Where something begins that must not begin by accident: what it does in one sentence, a field for the environment's
 * name, and a button that stays closed until the name is there exactly as it is.
 */
public final class DangerZone extends GridPane {
    /** Below this width, in sizes of the font, its parts stand below each other. */
    private static final double BESIDE = 60;

    private final Label consequence = new Label();
    private final TextField name = new TextField();
    private final Button button = new Button();
    private final VBox what;
    private final VBox typing;
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private boolean beside;

    /**
     * A danger zone.
     *
     * @param profile the environment whose name is to be typed
     * @param title what begins
     * @param verb the words on the button: verb and object
     * @param begin told what was typed; the engine compares it once more
     */
    public DangerZone(Profile profile, String title, String verb, Consumer<String> begin, Words words) {
        String kind = profile.kind().name().toLowerCase(Locale.ROOT);
        getStyleClass().addAll("card", "danger-zone", kind);
        consequence.setWrapText(true);
        consequence.setMinHeight(Region.USE_PREF_SIZE);
        consequence.getStyleClass().add("second");
        what = new VBox(head(title, profile.kind(), kind, words), consequence);
        what.getStyleClass().add("danger-what");
        GridPane.setHgrow(what, Priority.ALWAYS);
        Label prompt = words.label(Message.of("ui.danger.type", profile.name()));
        prompt.setMinHeight(Region.USE_PREF_SIZE);
        prompt.setLabelFor(name);
        name.setAccessibleText(prompt.getText());
        name.getStyleClass().add("mono");
        name.disableProperty().bind(open.not());
        // Enter leads to the button, and never presses it.
        name.setOnAction(event -> button.requestFocus());
        typing = new VBox(prompt, name);
        typing.getStyleClass().add("danger-typing");
        typing.setMinWidth(Region.USE_PREF_SIZE);
        button.setText(verb);
        button.getStyleClass().add("danger");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> begin.accept(name.getText()));
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !open.get() || !name.getText().equals(profile.name()), open, name.textProperty()));
        GridPane.setValignment(button, VPos.BOTTOM);
        GridPane.setHalignment(button, HPos.RIGHT);
        getChildren().addAll(what, typing, button);
        arrange(true);
        widthProperty().addListener((property, before, now) -> arrange(wide(now.doubleValue())));
    }

    private static HBox head(String title, Kind kind, String style, Words words) {
        Label heading = new Label(title);
        heading.getStyleClass().add("strong");
        heading.setWrapText(true);
        Icon icon = switch (kind) {
            case PRODUCTION -> Icon.SHIELD;
            case STAGING -> Icon.FLASK;
            case TRAINING -> Icon.CAP;
        };
        Label environment = new Label(words.of("ui.kind." + style), new IconView(icon));
        environment.getStyleClass().addAll("environment-pill", style);
        environment.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(heading, environment);
        head.getStyleClass().add("row");
        return head;
    }

    /** What happens, in one sentence. */
    public StringProperty consequence() {
        return consequence.textProperty();
    }

    /** Whether the consequence is said elsewhere, because there is little room here. */
    public void brief(boolean brief) {
        consequence.setVisible(!brief);
        consequence.setManaged(!brief);
    }

    /** What has been typed so far. */
    public StringProperty typed() {
        return name.textProperty();
    }

    /** Whether it may begin at all; while it may not, nothing can be typed. */
    public BooleanProperty open() {
        return open;
    }

    /** Whether somebody is about to type. */
    public ReadOnlyBooleanProperty typing() {
        return name.focusedProperty();
    }

    /** Leads to the field. */
    public void focusName() {
        name.requestFocus();
    }

    private boolean wide(double width) {
        return width >= BESIDE * consequence.getFont().getSize();
    }

    private void arrange(boolean now) {
        if (now == beside) {
            return;
        }
        beside = now;
        setConstraints(what, 0, 0, now ? 1 : 2, 1);
        setConstraints(typing, now ? 1 : 0, now ? 0 : 1);
        setConstraints(button, now ? 2 : 1, now ? 0 : 1);
        GridPane.setHgrow(typing, now ? Priority.NEVER : Priority.ALWAYS);
    }
}
