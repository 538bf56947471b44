package org.bmms.console.ui.checklist;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.ChecklistPart;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** A line of the checklist: the head of a part, an item, or a rollback. */
final class LineCell extends ListCell<ChecklistLine> {
    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");

    private final ChecklistList list;
    private final Words words;
    private final Consumer<ChecklistPart> check;

    /**
     * An empty one.
     *
     * @param check looks at the items of a part
     */
    LineCell(ChecklistList list, Consumer<ChecklistPart> check, Words words) {
        this.list = list;
        this.words = words;
        this.check = check;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("line-cell");
        // The list is as wide as its cells; they are not to make it wider.
        setPrefWidth(0);
        list.opened().addListener((property, before, now) -> mark());
    }

    @Override
    protected void updateItem(@Nullable ChecklistLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText("");
            mark();
            return;
        }
        switch (line) {
            case ChecklistLine.Heading heading -> heading(heading);
            case ChecklistLine.Item item -> item(item.line());
            case ChecklistLine.Rollback rollback -> rollback(rollback);
        }
        mark();
    }

    private void mark() {
        ChecklistLine line = getItem();
        pseudoClassStateChanged(
                OPENED, line != null && line.key().equals(list.opened().get()));
    }

    /** As high as it is when its words wrap in the room they have. */
    @Override
    protected double computePrefHeight(double width) {
        Node graphic = getGraphic();
        if (graphic == null) {
            return super.computePrefHeight(width);
        }
        double room = (width < 0 ? list.roomForCells() : width) - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + graphic.prefHeight(room) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() instanceof Region graphic) {
            Insets edges = getInsets();
            graphic.resizeRelocate(
                    edges.getLeft(),
                    edges.getTop(),
                    Math.max(0, getWidth() - edges.getLeft() - edges.getRight()),
                    Math.max(0, getHeight() - edges.getTop() - edges.getBottom()));
        }
    }

    private void heading(ChecklistLine.Heading heading) {
        ChecklistPart part = heading.part();
        Label title = words.label(part.title(), "strong");
        Label name = new Label(part.name());
        name.getStyleClass().addAll("mono", "second", "stored");
        name.setMinWidth(USE_PREF_SIZE);
        Label figure = fixed(Message.of(
                "ui-checklist.phase.figure", heading.settled(), part.items().size()));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox row = new HBox(title, name, between, figure);
        if (heading.canBeLookedAt()) {
            Button button = new Button(words.of("ui-checklist.check.part"), new IconView(Icon.REFRESH));
            // By the keyboard the head is opened, and has the same button there.
            button.setFocusTraversable(false);
            button.setAccessibleText(words.of("ui-checklist.check.part.of", part.title()));
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().addAll("flat", "heading-check");
            button.setDisable(heading.looking());
            button.setOnAction(event -> check.accept(part));
            row.getChildren().add(button);
        }
        row.getStyleClass().add("line-heading");
        setGraphic(row);
        setAccessibleText(title.getText() + ", " + figure.getText());
    }

    private Label fixed(Message message) {
        Label label = new Label(words.of(message));
        label.getStyleClass().addAll("detail", "second");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void item(ItemLine line) {
        Mark mark = line.state().mark();
        Label what = words.label(line.row().item().text(), "line-what");
        Label id = new Label(line.row().item().id().toString());
        id.getStyleClass().addAll("mono", "second", "stored");
        id.setMinWidth(USE_PREF_SIZE);
        Label evidence = words.label(line.evidence(), "detail", "second", "line-evidence");
        HBox.setHgrow(evidence, Priority.ALWAYS);
        HBox under = new HBox(id, evidence);
        under.getStyleClass().add("line-under");
        Label state = new Label(words.of(line.state().word()));
        state.getStyleClass().addAll("mark", line.state().styleClass(), "line-state");
        String kind = words.of("ui-checklist.kind." + line.row().item().kind().name());
        boolean known = line.row().result() != null || line.row().signOff() != null;
        Label when = new Label(known ? words.of("ui-checklist.kind-and-age", kind, line.age()) : kind);
        when.getStyleClass().addAll("detail", line.old() ? "line-old" : "second");
        setGraphic(row(mark, line.state().styleClass(), List.of(what, under), List.of(state, when)));
        setAccessibleText(what.getText() + ": " + state.getText() + ", " + kind + ". " + evidence.getText());
    }

    private void rollback(ChecklistLine.Rollback line) {
        Label what = words.label(line.procedure().title(), "line-what");
        Label when = words.label(line.procedure().purpose(), "detail", "second");
        Label kind = new Label(words.of("ui-checklist.kind.ROLLBACK"));
        kind.getStyleClass().addAll("detail", "second");
        Label takes = new Label(
                words.of("ui-checklist.minutes", line.procedure().duration().toMinutes()));
        takes.getStyleClass().addAll("detail", "second");
        setGraphic(row(Mark.ROLLED_BACK, "unknown", List.of(what, when), List.of(kind, takes)));
        setAccessibleText(what.getText() + ". " + when.getText());
    }

    private static HBox row(Mark mark, String colour, List<? extends Node> what, List<Label> right) {
        Label symbol = new Label("", new IconView(mark.icon()));
        symbol.getStyleClass().addAll("mark", colour);
        symbol.setMinWidth(USE_PREF_SIZE);
        VBox left = new VBox();
        left.getChildren().addAll(what);
        left.setMinWidth(0);
        left.getStyleClass().add("line-left");
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox facts = new VBox();
        right.forEach(label -> label.setMinWidth(USE_PREF_SIZE));
        facts.getChildren().addAll(right);
        facts.getStyleClass().add("line-right");
        HBox row = new HBox(symbol, left, facts);
        row.getStyleClass().add("line-item");
        return row;
    }
}
