package org.bmms.console.ui.control;

import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Two parts beside each other, the left one as wide as it must be; one below the other where there is not the room. */
public final class SideBySide extends GridPane {
    private static final PseudoClass STACKED = PseudoClass.getPseudoClass("stacked");

    private final Region left;
    private final Region right;
    private final double least;

    /**
     * Two parts.
     *
     * @param left its least width is in the style sheet
     * @param least how many times the left part's least width there must be for both beside each other
     */
    public SideBySide(Region left, Region right, double least) {
        this.left = left;
        this.right = right;
        this.least = least;
        getStyleClass().add("side-by-side");
        right.setMinWidth(0);
        setValignment(left, VPos.TOP);
        getChildren().addAll(left, right);
        arrange(true);
        widthProperty().addListener((property, before, now) -> arrange(hasRoom()));
        left.minWidthProperty().addListener((property, before, now) -> arrange(hasRoom()));
    }

    private boolean hasRoom() {
        return getWidth() >= least * left.getMinWidth();
    }

    private void arrange(boolean beside) {
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        rest.setFillWidth(true);
        rest.setMinWidth(0);
        if (beside) {
            ColumnConstraints first = new ColumnConstraints();
            first.setHgrow(Priority.NEVER);
            getColumnConstraints().setAll(first, rest);
            setConstraints(right, 1, 0);
        } else {
            getColumnConstraints().setAll(rest);
            setConstraints(right, 0, 1);
        }
        pseudoClassStateChanged(STACKED, !beside);
        setConstraints(left, 0, 0);
        setHgrow(right, Priority.ALWAYS);
    }
}
