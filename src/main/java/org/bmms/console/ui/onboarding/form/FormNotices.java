package org.bmms.console.ui.onboarding.form;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.EnvironmentFacts;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** What one should know before one fills in anything: who may not store, that the mode is not on, that nothing can be read. */
final class FormNotices {
    private final FormViewModel form;
    private final ReadOnlyObjectProperty<@Nullable EnvironmentFacts> environment;
    private final Words words;

    /**
     * Notices.
     *
     * @param environment what was read of the environment last
     */
    FormNotices(FormViewModel form, ReadOnlyObjectProperty<@Nullable EnvironmentFacts> environment, Words words) {
        this.form = form;
        this.environment = environment;
        this.words = words;
    }

    /** A place for them that is as high as they are. */
    VBox place() {
        VBox place = new VBox();
        place.getStyleClass().add("onboarding-notices");
        Runnable show = () -> show(place);
        form.known().subscribe(now -> show.run());
        form.unknown().subscribe(now -> show.run());
        environment.subscribe(now -> show.run());
        return place;
    }

    private void show(VBox place) {
        place.getChildren().clear();
        Failure unknown = form.unknown().get();
        if (unknown != null) {
            Button again = new Button(words.of("ui-onboarding.read-again"), new IconView(Icon.REFRESH));
            again.setId("onboarding-read-again");
            again.setOnAction(event -> form.load());
            place.getChildren().addAll(new FailureCard(unknown, words), new FlowPane(again));
        }
        Known known = form.known().get();
        if (known != null) {
            known.refusal()
                    .ifPresent(why -> place.getChildren()
                            .add(card(why, Message.of("ui-onboarding.refused.what"), "onboarding-refused", words)));
        }
        if (isOff()) {
            place.getChildren()
                    .add(card(
                            Message.of("ui-onboarding.mode-off"),
                            Message.of("ui-onboarding.mode-off.what"),
                            "onboarding-mode-off",
                            words));
        }
        boolean some = !place.getChildren().isEmpty();
        place.setManaged(some);
        place.setVisible(some);
    }

    private boolean isOff() {
        EnvironmentFacts facts = environment.get();
        return facts != null
                && facts.fingerprint()
                        .modeInEffect()
                        .filter(mode -> mode != Mode.BMMS)
                        .isPresent();
    }

    /** A card that says what is the matter and what it means. */
    static Node card(Message what, Message means, String id, Words words) {
        Label title = words.label(what, "card-title", "mark", Mark.ATTENTION.styleClass());
        title.setGraphic(new IconView(Mark.ATTENTION.icon()));
        Label meaning = words.label(means);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(title, meaning);
        card.setId(id);
        card.getStyleClass().addAll("card", "message", "attention");
        return card;
    }
}
