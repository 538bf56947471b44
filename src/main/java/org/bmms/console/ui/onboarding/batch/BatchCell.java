package org.bmms.console.ui.onboarding.batch;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.bmms.console.ui.onboarding.batch.BatchRow.Mend;
import org.bmms.console.ui.onboarding.batch.BatchRow.Person;
import org.jspecify.annotations.Nullable;

/** One line of the list. */
final class BatchCell extends ListCell<BatchLine> {
    private final BatchList list;
    private final Words words;

    BatchCell(BatchList list, Words words) {
        this.list = list;
        this.words = words;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("batch-cell");
        setOnMouseClicked(event -> list.toggle(getIndex()));
        // The list is as wide as its cells; they are not to make it wider.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable BatchLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        setGraphic(
                switch (line) {
                    case BatchLine.Organization(BatchRow row, boolean open) -> organization(row, open);
                    case BatchLine.User(Person person) -> user(person);
                    case BatchLine.ToMend(Mend mend) -> mend(mend);
                });
    }

    /** As high as its words are when they wrap in the room they have. */
    @Override
    protected double computePrefHeight(double width) {
        Node graphic = getGraphic();
        if (graphic == null) {
            return super.computePrefHeight(width);
        }
        double room = (width < 0 ? list.roomForCells() : width) - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + graphic.prefHeight(room) + snappedBottomInset();
    }

    private HBox organization(BatchRow row, boolean open) {
        Label code = new Label(row.code());
        code.getStyleClass().addAll("mono", "strong", "batch-code");
        code.setWrapText(true);
        Label name = new Label(row.name());
        name.setWrapText(true);
        String users = words.of("ui-batch.users", row.people().size(), row.newPeople());
        String rows = words.of("ui-batch.rows", row.rows());
        Label detail = new Label(users + "  ·  " + rows);
        detail.setWrapText(true);
        detail.getStyleClass().addAll("second", "detail");
        VBox what = new VBox(name, detail);
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label standing = fixed(
                words.of(row.standing().word()),
                "batch-standing",
                "mark",
                row.standing().mark().styleClass());
        standing.setGraphic(new IconView(row.standing().mark().icon()));
        Label line = fixed(words.of("ui-batch.line", row.line()), "batch-line", "second");
        setAccessibleText(String.join(
                ", ",
                row.code(),
                row.name(),
                standing.getText(),
                users,
                rows,
                line.getText(),
                words.of(open ? "ui-batch.open" : "ui-batch.folded")));
        HBox box = new HBox(new IconView(open ? Icon.DOWN : Icon.RIGHT), code, what, standing, line);
        box.getStyleClass().add("batch-organization");
        return box;
    }

    private HBox user(Person person) {
        Label who = new Label(person.name());
        who.setWrapText(true);
        Label login = new Label(person.login() + "  ·  " + person.email());
        login.setWrapText(true);
        login.getStyleClass().addAll("mono", "second");
        login.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(login, Priority.ALWAYS);
        Label role = fixed(person.role(), "mono", "second");
        Label fresh = fixed(
                words.of(person.fresh() ? "ui-batch.user.new" : "ui-batch.user.known"), "batch-standing", "second");
        Label line = fixed(words.of("ui-batch.line", person.line()), "batch-line", "second");
        who.getStyleClass().add("batch-who");
        setAccessibleText(
                String.join(", ", who.getText(), login.getText(), role.getText(), fresh.getText(), line.getText()));
        HBox box = new HBox(who, login, role, fresh, line);
        box.getStyleClass().add("batch-user");
        return box;
    }

    private HBox mend(Mend mend) {
        Mark mark = mend.question() ? Mark.ATTENTION : Mark.BAD;
        IconView icon = new IconView(mark.icon());
        HBox symbol = new HBox(icon);
        symbol.getStyleClass().addAll("mark", mark.styleClass());
        Label what = words.label(mend.failure().what(), "mark", mark.styleClass());
        Label next = words.label(mend.failure().next());
        Label code = words.label(
                Message.of(
                        "ui-batch.mend.place",
                        mend.line(),
                        mend.failure().code().code()),
                "second",
                "detail");
        VBox says = new VBox(what, next, code);
        says.getStyleClass().add("batch-says");
        HBox.setHgrow(says, Priority.ALWAYS);
        setAccessibleText(String.join(" ", code.getText(), what.getText(), next.getText()));
        HBox box = new HBox(symbol, says);
        box.getStyleClass().add("batch-mend");
        return box;
    }

    private static Label fixed(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
