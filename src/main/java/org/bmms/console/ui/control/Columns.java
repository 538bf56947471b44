package org.bmms.console.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** Cards in one or two columns of equal width. */
public final class Columns extends GridPane {
    private static final double WHOLE = 100;

    /** Holds no card yet. */
    public Columns() {
        getStyleClass().add("columns");
    }

    /**
     * Puts cards into it, row by row.
     *
     * @param heights the share of each row in the height, in percent; empty for as high as the cards want to be
     */
    public void arrange(List<? extends Node> cards, int columns, List<Double> heights) {
        getChildren().clear();
        getColumnConstraints().clear();
        getRowConstraints().clear();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints equal = new ColumnConstraints();
            equal.setPercentWidth(WHOLE / columns);
            getColumnConstraints().add(equal);
        }
        for (double height : heights) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(height);
            row.setVgrow(Priority.ALWAYS);
            getRowConstraints().add(row);
        }
        for (int i = 0; i < cards.size(); i++) {
            add(cards.get(i), i % columns, i / columns);
        }
    }
}
