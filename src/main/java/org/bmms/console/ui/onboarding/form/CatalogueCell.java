package org.bmms.console.ui.onboarding.form;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** An organisation of the list: its code, its name, and how far it is. */
final class CatalogueCell extends ListCell<CatalogueRow> {
    private final Words words;
    private final HBox line = new HBox();

    CatalogueCell(Words words) {
        this.words = words;
        // So that a long name wraps instead of making the list wider.
        setPrefWidth(0);
        line.getStyleClass().add("row");
        getStyleClass().add("onboarding-catalogue-cell");
    }

    @Override
    protected void updateItem(@Nullable CatalogueRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Label code = new Label(row.code());
        code.getStyleClass().addAll("mono", "strong", "onboarding-catalogue-code");
        Label name = new Label(row.name());
        name.setWrapText(true);
        name.getStyleClass().add("stored");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Pill standing = new Pill(mark(row.standing()), standing(row));
        line.getChildren().setAll(code, name, standing);
        setGraphic(line);
        setAccessibleText(row.code() + ", " + row.name() + ", " + standing.getText());
    }

    /** The list asks without saying how wide it is. */
    @Override
    protected double computePrefHeight(double width) {
        double edges = snappedLeftInset() + snappedRightInset();
        double room = (getWidth() > 0 ? getWidth() : getListView().getWidth()) - edges;
        return isEmpty() || room <= 0
                ? super.computePrefHeight(width)
                : snappedTopInset() + line.prefHeight(room) + snappedBottomInset();
    }

    private String standing(CatalogueRow row) {
        return switch (row.standing()) {
            case UNKNOWN -> words.of("ui-onboarding.standing.unknown");
            case NOT_STORED -> words.of("ui-onboarding.standing.not-stored");
            case STORED -> words.of("ui-onboarding.standing.stored");
            case ONBOARDED ->
                row.since()
                        .map(day -> words.of("ui-onboarding.standing.onboarded-on", day.toString()))
                        .orElseGet(() -> words.of("ui-onboarding.standing.onboarded"));
        };
    }

    private static Mark mark(CatalogueRow.Standing standing) {
        return switch (standing) {
            case UNKNOWN -> Mark.UNKNOWN;
            case NOT_STORED, STORED -> Mark.NOT_STARTED;
            case ONBOARDED -> Mark.GOOD;
        };
    }
}
