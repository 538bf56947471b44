package org.bmms.console.ui.onboarding.form;

import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.bmms.console.onboarding.plan.Cell;
import org.bmms.console.onboarding.plan.PlannedChange;
import org.bmms.console.onboarding.plan.PlannedRow;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** A row of a table: what happens to it, and opened, to which columns. Of a password, nothing is shown. */
final class RowPane extends TitledPane {
    private static final int[] SHARES = {30, 30, 40};

    private final PlannedRow row;
    private final Words words;

    RowPane(PlannedRow row, boolean open, Words words) {
        this.row = row;
        this.words = words;
        Label action = new Label(words.of(key(row.action())), new IconView(icon(row.action())));
        action.getStyleClass().addAll("touch", style(row.action()));
        action.setMinWidth(Region.USE_PREF_SIZE);
        Label name = new Label(row.name());
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox title = new HBox(action, name);
        title.getStyleClass().add("row");
        setGraphic(title);
        setAccessibleText(action.getText() + ", " + row.table() + ", " + row.name());
        setAnimated(false);
        setExpanded(open);
        setCollapsible(row.isWritten());
        getStyleClass().add("onboarding-planned");
        if (open) {
            fill();
        }
        expandedProperty().addListener((property, before, now) -> fill());
    }

    private void fill() {
        if (getContent() != null || !row.isWritten()) {
            return;
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("onboarding-changes");
        for (int share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, head("ui-onboarding.column"), head("ui-onboarding.before"), head("ui-onboarding.after"));
        for (PlannedChange change : row.changes()) {
            String before = change.before().map(this::value).orElseGet(() -> words.of("ui-onboarding.value.none"));
            grid.addRow(grid.getRowCount(), mono(change.column()), mono(before), mono(value(change.after())));
        }
        setContent(grid);
    }

    private String value(Cell cell) {
        return switch (cell) {
            case Cell.Now _ -> words.of("ui-onboarding.value.now");
            case Cell.Password _ -> words.of("ui-onboarding.value.password");
            case Cell.KeyOf key -> words.of("ui-onboarding.value.key", key.row());
            default -> cell.shown().isEmpty() ? words.of("ui-onboarding.value.empty") : words.said(cell.shown());
        };
    }

    private Label head(String key) {
        Label label = new Label(words.of(key));
        label.getStyleClass().addAll("second", "detail");
        return label;
    }

    private static Label mono(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("mono");
        return label;
    }

    static String key(PlannedRow.Action action) {
        return switch (action) {
            case INSERT -> "ui-onboarding.action.insert";
            case UPDATE -> "ui-onboarding.action.update";
            case NONE -> "ui-onboarding.action.none";
        };
    }

    private static Icon icon(PlannedRow.Action action) {
        return switch (action) {
            case INSERT -> Icon.PLUS;
            case UPDATE -> Icon.REFRESH;
            case NONE -> Icon.CHECK;
        };
    }

    private static String style(PlannedRow.Action action) {
        return action == PlannedRow.Action.NONE ? "reads" : "changes";
    }
}
