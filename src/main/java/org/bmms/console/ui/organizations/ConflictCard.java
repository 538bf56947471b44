package org.bmms.console.ui.organizations;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;

/** That somebody else was faster: what they changed, beside what the operator saw and wants; two ways on. */
final class ConflictCard extends VBox {
    private static final List<String> COLUMNS = List.of(
            "ui-organizations.conflict.field",
            "ui-organizations.conflict.seen",
            "ui-organizations.conflict.theirs",
            "ui-organizations.conflict.mine");
    private static final double[] SHARES = {22, 26, 26, 26};

    ConflictCard(EditViewModel model, EditConflict conflict, Words words) {
        OrganizationWords said = new OrganizationWords(words);
        getStyleClass().addAll("card", "message", "attention", "organization-conflict");
        String code = conflict.now().code();
        getChildren()
                .addAll(
                        said.marked(Mark.ATTENTION, Message.of("ui-organizations.conflict", code), "card-title"),
                        words.label(Message.of("ui-organizations.conflict.kept")));
        if (conflict.lines().isEmpty()) {
            getChildren().add(words.label(Message.of("ui-organizations.conflict.elsewhere")));
        } else {
            getChildren().add(grid(conflict, said, words));
        }
        Button again = new Button(words.of("ui-organizations.conflict.again"));
        again.setOnAction(event -> model.keepMine());
        Button drop = new Button(words.of("ui-organizations.conflict.drop"));
        drop.setOnAction(event -> model.takeTheirs());
        FlowPane buttons = new FlowPane(again, drop);
        buttons.getStyleClass().add("profile-buttons");
        getChildren().add(buttons);
    }

    private static GridPane grid(EditConflict conflict, OrganizationWords said, Words words) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        for (double share : SHARES) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(share);
            grid.getColumnConstraints().add(width);
        }
        for (int column = 0; column < COLUMNS.size(); column++) {
            grid.add(words.label(Message.of(COLUMNS.get(column)), "second", "detail"), column, 0);
        }
        int row = 1;
        for (EditConflict.Line line : conflict.lines()) {
            grid.add(cell(said.field(line.field()), "strong"), 0, row);
            grid.add(cell(said.value(line.field(), line.seen()), ""), 1, row);
            grid.add(cell(said.value(line.field(), line.theirs()), ""), 2, row);
            grid.add(
                    line.contested()
                            ? said.marked(
                                    Mark.ATTENTION,
                                    Message.of("ui-organizations.said", said.value(line.field(), line.mine())))
                            : cell(words.of("ui-organizations.conflict.untouched"), "second"),
                    3,
                    row);
            row++;
        }
        return grid;
    }

    private static Label cell(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }
}
