package org.bmms.console.ui.organizations;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.OwnedRows;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;

/** What would change, field by field, before and after. */
final class EditChanges extends VBox {
    private final EditViewModel model;
    private final BooleanSupplier runUnderWay;
    private final Words words;
    private final OrganizationWords said;

    EditChanges(EditViewModel model, BooleanSupplier runUnderWay, Words words) {
        this.model = model;
        this.runUnderWay = runUnderWay;
        this.words = words;
        this.said = new OrganizationWords(words);
        getStyleClass().addAll("rows", "organization-changes");
        model.judgement().subscribe(now -> show(now));
    }

    private void show(Judgement now) {
        getChildren().setAll(words.label(Message.of("ui-organizations.changes"), "card-title"));
        if (now.changes().isEmpty()) {
            getChildren().add(words.label(Message.of("ui-organizations.changes.none"), "second"));
        }
        now.changes().forEach(change -> getChildren().add(change(change)));
        if (!now.problems().isEmpty()) {
            getChildren()
                    .add(said.marked(
                            Mark.BAD,
                            Message.of(
                                    "ui-organizations.changes.wrong",
                                    now.problems().size())));
        }
        if (now.deactivates()) {
            getChildren()
                    .add(said.marked(Mark.ATTENTION, consequence(model.seen().get())));
        }
        if (!now.changes().isEmpty() && runUnderWay.getAsBoolean()) {
            getChildren().add(said.marked(Mark.ATTENTION, Message.of("ui-organizations.locked")));
        }
    }

    /** What is known to be in use. */
    private static Message consequence(OrganizationEntry entry) {
        return Message.of(
                "ui-organizations.deactivates",
                entry.code(),
                entry.members().orElse(0L),
                entry.rows().map(OwnedRows::total).orElse(0L));
    }

    private Node change(Judgement.Change change) {
        Label name = new Label(said.field(change.field()));
        name.getStyleClass().add("strong");
        VBox box = new VBox(
                name,
                line("−", "removed", said.value(change.field(), change.before())),
                line("+", "added", said.value(change.field(), change.after())));
        box.setAccessibleText(words.of(
                "ui-organizations.change.spoken",
                name.getText(),
                said.value(change.field(), change.before()),
                said.value(change.field(), change.after())));
        return box;
    }

    /** Two signs, so that nobody needs the colour. */
    private static Node line(String sign, String style, String text) {
        Label mark = new Label(sign);
        mark.getStyleClass().add("difference-sign");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        Label value = new Label(text);
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox line = new HBox(mark, value);
        line.getStyleClass().addAll("difference-line", style);
        return line;
    }
}
