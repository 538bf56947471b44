package org.bmms.console.ui.run;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.run.RunState;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** What is to be said of a run, and what may be done about it. */
final class MessageCard extends VBox {
    private static final String BY_OPERATOR = "by the operator";

    private final RunMonitor monitor;
    private final Words words;
    private final FlowPane buttons = new FlowPane();
    private @Nullable RunMessage shown;
    private boolean taking;

    MessageCard(RunMonitor monitor, Words words) {
        this.monitor = monitor;
        this.words = words;
        buttons.getStyleClass().add("message-buttons");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        setMinHeight(USE_PREF_SIZE);
    }

    /** Shows it; what is being typed stays while nothing else is to be said. */
    void show(RunMessage message, RunPicture picture) {
        boolean takes = picture.may().contains(RunAction.TAKE_UP);
        if (message.equals(shown) && takes == taking) {
            return;
        }
        shown = message;
        taking = takes;
        getStyleClass().setAll("card", "message", "run-message", message.mark().styleClass());
        Label title =
                new Label(words.of(message.title()), new IconView(message.mark().icon()));
        title.setWrapText(true);
        title.getStyleClass().addAll("card-title", "mark", message.mark().styleClass());
        getChildren().setAll(title);
        StringBuilder spoken = new StringBuilder(title.getText());
        for (Message line : message.lines()) {
            Label label = words.label(line);
            getChildren().add(label);
            spoken.append(' ').append(label.getText());
        }
        Label changed = words.label(message.changed(), "second", "detail");
        getChildren().add(changed);
        setAccessibleText(spoken.append(' ').append(changed.getText()).toString());
        details(message.detail());
        if (takes) {
            getChildren().add(new TakeUpForm(monitor, picture, words));
        }
        buttons(picture);
    }

    private void details(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return;
        }
        Label lines = new Label(words.said(said));
        lines.setWrapText(true);
        lines.getStyleClass().add("mono");
        TitledPane folded = new TitledPane(words.of("ui.failure.details"), lines);
        folded.setExpanded(false);
        folded.setAnimated(false);
        getChildren().add(folded);
    }

    private void buttons(RunPicture picture) {
        buttons.getChildren().clear();
        if (picture.may().contains(RunAction.GO_ON)) {
            boolean unknown = picture.state() == RunState.UNKNOWN;
            Button on = button(words.of(unknown ? "ui-run.look-again" : "ui-run.try-again"), "accent");
            on.setOnAction(event -> monitor.goOn());
        }
        if (picture.may().contains(RunAction.ROLL_BACK)) {
            Button back = button(words.of("ui-run.roll-back"), "danger");
            back.getStyleClass().add("button-outlined");
            back.setOnAction(event -> monitor.rollBack(BY_OPERATOR));
        }
        if (picture.may().contains(RunAction.LEAVE)) {
            Button leave = button(words.of("ui-run.leave"), "flat");
            leave.setOnAction(event -> {
                leave.setDisable(true);
                getChildren().add(new LeaveForm(monitor, words));
            });
        }
        if (!buttons.getChildren().isEmpty()) {
            getChildren().add(buttons);
        }
    }

    private Button button(String text, String style) {
        Button button = new Button(text);
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        buttons.getChildren().add(button);
        return button;
    }
}
