package org.bmms.console.ui.onboarding.form;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;

/** A field of the organisation: its name, its value, and below what is wrong with it and how to mend it. */
final class FieldBox extends VBox {
    private final EntryField field;
    private final Control input;
    private final FormViewModel model;
    private final Words words;
    private final VBox below = new VBox();

    FieldBox(EntryField field, Control input, FormViewModel model, Words words) {
        this.field = field;
        this.input = input;
        this.model = model;
        this.words = words;
        Label name = words.label(FieldWords.label(field.column()));
        name.setLabelFor(input);
        name.setMinHeight(USE_PREF_SIZE);
        input.setId("onboarding-" + field.column().replace('_', '-'));
        input.setMaxWidth(Double.MAX_VALUE);
        input.setAccessibleText(name.getText());
        if (input instanceof TextInputControl text) {
            text.textProperty().bindBidirectional(field.text());
        }
        input.focusWithinProperty().addListener((property, before, now) -> {
            if (!now) {
                field.left().set(true);
                show();
            }
        });
        getStyleClass().add("onboarding-field");
        getChildren().addAll(name, input, below);
        model.judgement().subscribe(now -> show());
        model.showsAll().subscribe(now -> show());
    }

    /** Whether something is wrong that is to be mended. */
    boolean isWrong() {
        return model.shown(field).isPresent();
    }

    Control input() {
        return input;
    }

    private void show() {
        Optional<FieldProblem> problem = model.shown(field);
        below.getChildren().clear();
        input.pseudoClassStateChanged(
                Styles.STATE_DANGER, problem.filter(p -> !p.confirmable()).isPresent());
        input.pseudoClassStateChanged(
                Styles.STATE_WARNING, problem.filter(FieldProblem::confirmable).isPresent());
        input.setAccessibleHelp(null);
        // Organisations that exist already have a card of their own.
        problem.filter(p -> !FormViewModel.isOfOthers(p)).ifPresent(p -> {
            Label note = note(FieldWords.beside(p), Mark.BAD, words);
            input.setAccessibleHelp(note.getText());
            below.getChildren().add(note);
        });
    }

    /** What is wrong and how to mend it, as one text. */
    static Label note(List<Message> sentences, Mark mark, Words words) {
        String text = String.join(" ", sentences.stream().map(words::of).toList());
        Label note = new Label(text, new IconView(mark.icon()));
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().addAll("mark", mark.styleClass(), "detail");
        return note;
    }
}
