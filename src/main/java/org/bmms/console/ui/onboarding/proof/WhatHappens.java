package org.bmms.console.ui.onboarding.proof;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Words;

/** What a proof does to the target, step by step, and that nothing of it remains. */
final class WhatHappens extends VBox {
    private static final List<String> STEPS = List.of(
            "ui-proof.happens.database",
            "ui-proof.happens.rows",
            "ui-proof.happens.look",
            "ui-proof.happens.back",
            "ui-proof.happens.left");

    WhatHappens(Words words) {
        getStyleClass().addAll("card", "rows");
        getChildren().add(words.label(Message.of("ui-proof.happens"), "card-title"));
        for (int step = 0; step < STEPS.size(); step++) {
            Label number = new Label(Integer.toString(step + 1));
            number.getStyleClass().addAll("second", "proof-number");
            number.setMinWidth(Region.USE_PREF_SIZE);
            Label what = words.label(Message.of(STEPS.get(step)));
            HBox.setHgrow(what, Priority.ALWAYS);
            what.setMinHeight(Region.USE_PREF_SIZE);
            HBox row = new HBox(number, what);
            row.getStyleClass().add("proof-step");
            getChildren().add(row);
        }
    }
}
