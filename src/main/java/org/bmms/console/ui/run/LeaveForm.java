package org.bmms.console.ui.run;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Words;

/** What it takes to end a run as it is: a note that says why, which the journal keeps. */
final class LeaveForm extends VBox {

    LeaveForm(RunMonitor monitor, Words words) {
        TextField note = new TextField();
        Label prompt = new Label(words.of("ui-run.leave.note"));
        prompt.setLabelFor(note);
        note.setAccessibleText(prompt.getText());
        Button leave = new Button(words.of("ui-run.leave.do"));
        leave.getStyleClass().addAll("danger", "button-outlined");
        leave.setMinWidth(Region.USE_PREF_SIZE);
        leave.disableProperty().bind(note.textProperty().map(String::isBlank));
        leave.setOnAction(event -> monitor.leave(note.getText()));
        getStyleClass().add("take-up");
        getChildren().addAll(words.label(Message.of("ui-run.leave.what"), "second"), new VBox(prompt, note), leave);
    }
}
