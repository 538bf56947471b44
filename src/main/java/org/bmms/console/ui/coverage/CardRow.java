package org.bmms.console.ui.coverage;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Cards beside each other, all of one width and as high as the highest. */
final class CardRow extends Region {
    /** Between two cards, in pixels. */
    private static final double GAP = 6;

    CardRow() {
        getStyleClass().add("card-row");
    }

    /** Shows these cards. */
    void show(List<TableCardView> cards) {
        if (!getChildren().equals(cards)) {
            getChildren().setAll(cards);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double each = each(width);
        return getChildren().stream()
                .filter(Node::isVisible)
                .mapToDouble(card -> card.prefHeight(each))
                .max()
                .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double each = each(getWidth());
        double x = 0;
        for (Node card : getChildren()) {
            card.resizeRelocate(snapPositionX(x), 0, snapSizeX(each), getHeight());
            x += each + GAP;
        }
    }

    private double each(double width) {
        int cards = Math.max(1, getChildren().size());
        return Math.max(1, (width - GAP * (cards - 1)) / cards);
    }
}
