package org.bmms.console.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Language;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.Segments;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.PreferencesViewModel;
import org.bmms.console.ui.look.ThemeChoice;

/** How the window looks, and in which language it speaks. Every choice counts at once. */
final class AppearanceView extends VBox {
    private static final List<Integer> PERCENTS = List.of(75, 90, 100, 110, 125, 150, 175, 200);

    private final Words words;
    private final VBox wrong = new VBox();
    private final PreferencesViewModel model;

    /** Kept as long as the view: the preferences live longer. */
    private final InvalidationListener problem = observable -> show();

    AppearanceView(PreferencesViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("settings-part");
        ToggleSwitch still = new ToggleSwitch(words.of("ui-settings.motion.none"));
        still.setSelected(model.reducedMotion().get());
        still.selectedProperty()
                .addListener((property, before, now) -> model.reducedMotion().set(now));
        VBox card = new VBox(
                choice(
                        "theme",
                        new Segments<>(
                                List.of(ThemeChoice.values()),
                                choice -> words.of("ui.theme." + choice.name().toLowerCase(Locale.ROOT)),
                                model.theme(),
                                words.of("ui-settings.look.theme"))),
                choice(
                        "scale",
                        new Segments<>(
                                PERCENTS,
                                percent -> words.of("ui.percent", percent),
                                model.percent(),
                                words.of("ui-settings.look.scale"))),
                choice(
                        "language",
                        new Segments<>(
                                List.of(Language.values()),
                                language -> words.of(
                                        "ui.language." + language.name().toLowerCase(Locale.ROOT)),
                                model.language(),
                                words.of("ui-settings.look.language"))),
                choice("motion", still));
        card.getStyleClass().addAll("card", "choices");
        getChildren().addAll(wrong, card);
        model.problem().addListener(new WeakInvalidationListener(problem));
        show();
    }

    private void show() {
        wrong.getChildren().clear();
        Failure failure = model.problem().get();
        if (failure != null) {
            wrong.getChildren().add(new FailureCard(failure, words));
        }
        wrong.setManaged(failure != null);
    }

    private Node choice(String name, Node control) {
        Label title = new Label(words.of("ui-settings.look." + name));
        title.getStyleClass().add("strong");
        VBox box = new VBox(title, words.label(Message.of("ui-settings.look." + name + ".what"), "second"), control);
        box.getStyleClass().add("choice");
        return box;
    }
}
