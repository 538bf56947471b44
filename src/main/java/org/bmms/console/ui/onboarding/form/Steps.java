package org.bmms.console.ui.onboarding.form;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Words;

/** The head of a page: which of them it is, and what one does on it. */
final class Steps {
    private Steps() {}

    static VBox of(Stage stage, Words words) {
        return of(stage, key(stage), words);
    }

    /** The head of a page whose usual title would not be true. */
    static VBox of(Stage stage, String key, Words words) {
        Label title = words.label(Message.of(key), "card-title");
        List<Stage> all = List.of(Stage.values());
        Label step =
                words.label(Message.of("ui-onboarding.step", all.indexOf(stage) + 1, all.size()), "second", "detail");
        VBox head = new VBox(step, title);
        head.getStyleClass().add("onboarding-step");
        head.setMinHeight(VBox.USE_PREF_SIZE);
        return head;
    }

    private static String key(Stage stage) {
        return switch (stage) {
            case CHOOSE -> "ui-onboarding.stage.choose";
            case FILL -> "ui-onboarding.stage.fill";
            case REVIEW -> "ui-onboarding.stage.review";
            case RUN -> "ui-onboarding.stage.run";
            case RESULT -> "ui-onboarding.stage.result";
        };
    }
}
