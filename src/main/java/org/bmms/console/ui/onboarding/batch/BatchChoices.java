package org.bmms.console.ui.onboarding.batch;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.batch.BatchTransactions;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.ui.control.SideBySide;
import org.bmms.console.ui.control.Words;

/** What is stored together, and how new users get their first password, each with what it means. */
final class BatchChoices extends VBox {
    private static final double LEAST = 2;

    private final Words words;
    private final CheckBox likeness = new CheckBox();

    BatchChoices(BatchViewModel model, Words words) {
        this.words = words;
        getStyleClass().addAll("card", "rows", "batch-choices");
        VBox together = choice(
                "ui-batch.together", "ui-batch.together.", List.of(BatchTransactions.values()), model.transactions());
        VBox passwords = choice(
                "ui-batch.passwords",
                "ui-batch.passwords.",
                List.of(PasswordPolicy.RESET_LINK, PasswordPolicy.TEMPORARY),
                model.passwords());
        together.getStyleClass().add("batch-choice-left");
        likeness.setText(words.of("ui-batch.likeness"));
        likeness.setWrapText(true);
        likeness.selectedProperty().bindBidirectional(model.likeness());
        likeness.managedProperty().bind(likeness.visibleProperty());
        getChildren().addAll(new SideBySide(together, passwords, LEAST), likeness);
    }

    /** Asks whether likenesses are meant so, where there are any. */
    void show(boolean questions) {
        likeness.setVisible(questions || likeness.isSelected());
    }

    private <T extends Enum<T>> VBox choice(String key, String prefix, List<T> values, ObjectProperty<T> chosen) {
        Label title = words.label(Message.of(key), "strong");
        VBox all = new VBox(title);
        all.getStyleClass().add("batch-choice");
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            String name = prefix + value.name().toLowerCase(Locale.ROOT);
            RadioButton button = new RadioButton(words.of(name));
            button.setToggleGroup(group);
            button.setSelected(value == chosen.get());
            button.setWrapText(true);
            button.setMinHeight(Region.USE_PREF_SIZE);
            Label means = words.label(Message.of(name + ".means"), "second", "detail", "batch-means");
            means.setMinHeight(Region.USE_PREF_SIZE);
            button.setAccessibleHelp(means.getText());
            button.setOnAction(event -> chosen.set(value));
            chosen.addListener((property, before, now) -> button.setSelected(value == now));
            all.getChildren().addAll(button, means);
        }
        return all;
    }
}
