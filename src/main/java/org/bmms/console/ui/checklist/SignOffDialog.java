package org.bmms.console.ui.checklist;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.TabKey;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.help.HelpTopic;

/** Asks for a person's word: what it is about, who gives it, why, and where one can see it. */
public final class SignOffDialog {
    private static final double WIDTH = 42;

    private final Dialogs dialogs;
    private final Words words;

    public SignOffDialog(Dialogs dialogs, Words words) {
        this.dialogs = dialogs;
        this.words = words;
    }

    /**
     * Asks.
     *
     * @param about the item
     * @param decision what the person would say
     * @param operator the person
     * @param said told the note and the evidence, which may be blank, if the person says it
     */
    public void open(Message about, Decision decision, String operator, BiConsumer<String, String> said) {
        String kind = decision.name();
        TextArea note = new TextArea();
        note.setPrefRowCount(3);
        note.setWrapText(true);
        TabKey.leaves(note);
        TextField evidence = new TextField();
        Label noteLabel = words.label(Message.of("ui-checklist.sign.note." + kind));
        noteLabel.setLabelFor(note);
        VBox body = new VBox(
                words.label(about, "strong"),
                words.label(Message.of("ui-checklist.sign.what." + kind, operator), "second"),
                noteLabel,
                note);
        if (decision != Decision.WITHDRAWN) {
            Label evidenceLabel = words.label(Message.of("ui-checklist.sign.evidence"));
            evidenceLabel.setLabelFor(evidence);
            body.getChildren().addAll(evidenceLabel, evidence(evidence));
        }
        body.getStyleClass().add("sign-off");
        HelpTopic.CHECKLIST.mark(body);
        Button cancel = new Button(words.of("ui-checklist.sign.cancel"));
        Button sign = new Button(words.of("ui-checklist.sign.verb." + kind));
        sign.getStyleClass().add("accent");
        sign.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> note.getText().isBlank(), note.textProperty()));
        Dialogs.Opened opened = dialogs.open(new DialogContent(
                words.of("ui-checklist.sign.title." + kind), body, List.of(cancel, sign), cancel, WIDTH, 0));
        cancel.setOnAction(event -> opened.close());
        sign.setOnAction(event -> {
            said.accept(note.getText(), evidence.getText());
            opened.close();
        });
    }

    /** An address is typed; a file can be chosen, of which its place is kept and not its content. */
    private HBox evidence(TextField evidence) {
        Button choose = new Button(words.of("ui-checklist.sign.file"));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(event -> dialogs.fileToRead("*").ifPresent(file -> evidence.setText(file.toString())));
        HBox.setHgrow(evidence, Priority.ALWAYS);
        HBox row = new HBox(evidence, choose);
        row.getStyleClass().add("row");
        return row;
    }
}
