package org.bmms.console.ui.onboarding.batch;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Icon;

/**
 * First passwords and links that nobody has yet. They are saved only after the operator has said to know what that file
 * is, and are nowhere else.
 */
final class HandOutCard extends VBox {
    private final BatchViewModel model;
    private final Words words;
    private final Label title = new Label("", new IconView(Mark.ATTENTION.icon()));
    private final CheckBox known = new CheckBox();

    HandOutCard(BatchViewModel model, Shell shell) {
        this.model = model;
        this.words = shell.words();
        getStyleClass().addAll("card", "message", "attention", "hand-out");
        title.getStyleClass().addAll("card-title", "mark", Mark.ATTENTION.styleClass());
        title.setWrapText(true);
        Label warning = words.label(Message.of("ui-batch.hand-out.warning"));
        warning.setMinHeight(Region.USE_PREF_SIZE);
        known.setText(words.of("ui-batch.hand-out.known"));
        known.setWrapText(true);
        Button save = new Button(words.of("ui-batch.hand-out.save"), new IconView(Icon.LOCK));
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.disableProperty().bind(known.selectedProperty().not());
        save.setAccessibleHelp(warning.getText());
        save.setOnAction(event -> shell.dialogs()
                .fileToWrite(words.of("ui-batch.hand-out.name"))
                .ifPresent(file -> model.handOut(
                        file,
                        saved -> shell.notices()
                                .say(Mark.GOOD, Message.of("ui-batch.hand-out.saved", saved.toString())))));
        FlowPane row = new FlowPane(known, save);
        row.getStyleClass().add("batch-buttons");
        getChildren().addAll(title, warning, row);
    }

    /** Says how many there are. */
    void show() {
        title.setText(words.of("ui-batch.hand-out.title", model.secrets().get()));
    }
}
