package org.bmms.console.ui.run;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.control.Words;

/** What it takes to take up a run that nobody works on: the environment's name, a reason, and what to do then. */
final class TakeUpForm extends VBox {
    private final TextField name = new TextField();
    private final TextField reason = new TextField();

    TakeUpForm(RunMonitor monitor, RunPicture picture, Words words) {
        String environment = picture.plan().environment();
        getStyleClass().add("take-up");
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("message-buttons");
        boolean back = picture.rollingBack();
        buttons.getChildren()
                .add(button(
                        words.of(back ? "ui-run.take-up.back" : "ui-run.take-up.forward"),
                        "accent",
                        () -> monitor.takeUp(picture.plan().id(), name.getText(), reason.getText())));
        if (!back && !picture.plan().rollback().isEmpty()) {
            buttons.getChildren()
                    .add(button(
                            words.of("ui-run.take-up.roll-back"),
                            "danger",
                            () -> take(monitor, picture, TakeUp.ROLL_BACK)));
        }
        buttons.getChildren()
                .add(button(words.of("ui-run.take-up.leave"), "flat", () -> take(monitor, picture, TakeUp.LEAVE)));
        buttons.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !name.getText().equals(environment)
                                || reason.getText().isBlank()
                                || monitor.busy().get(),
                        name.textProperty(),
                        reason.textProperty(),
                        monitor.busy()));
        getChildren()
                .addAll(
                        field(words.of("ui-run.take-up.name", environment), name),
                        field(words.of("ui-run.take-up.reason"), reason),
                        buttons);
        name.getStyleClass().add("mono");
    }

    private void take(RunMonitor monitor, RunPicture picture, TakeUp then) {
        monitor.takeUp(picture.plan().id(), name.getText(), reason.getText(), then);
    }

    private static VBox field(String prompt, TextField field) {
        Label label = new Label(prompt);
        label.setLabelFor(field);
        label.setWrapText(true);
        field.setAccessibleText(prompt);
        return new VBox(label, field);
    }

    private static Button button(String words, String style, Runnable action) {
        Button button = new Button(words);
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
