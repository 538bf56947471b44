package org.bmms.console.ui.monitoring;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.bmms.console.ui.control.Em;

/** Tiles of one width, as many in a row as there is room for; those of a row are equally high. */
final class TileFlow extends Region {
    /** The least width of a tile and the room between two, in sizes of the font. */
    private static final double LEAST = 15;

    private static final double GAP = 0.92;

    private final Em em = new Em();
    private java.util.List<MeasureTile> tiles = java.util.List.of();

    TileFlow() {
        getChildren().add(em);
    }

    /** Shows these, in this order; those that were there already stay the same nodes. */
    void show(java.util.List<MeasureTile> now) {
        if (!now.equals(tiles)) {
            tiles = java.util.List.copyOf(now);
            getChildren().setAll(tiles);
            getChildren().addFirst(em);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int columns(double width) {
        double gap = GAP * em.size();
        return Math.max(1, (int) ((width + gap) / (LEAST * em.size() + gap)));
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST * em.size();
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST * em.size();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? getWidth() : width, false);
    }

    @Override
    protected void layoutChildren() {
        double height = arrange(getWidth(), true);
        assert height >= 0;
    }

    /** Tells how high all rows are together, and puts the tiles where they belong if that is wanted. */
    private double arrange(double width, boolean really) {
        int columns = columns(width);
        double gap = GAP * em.size();
        double wide = (width - gap * (columns - 1)) / columns;
        double y = 0;
        for (int first = 0; first < tiles.size(); first += columns) {
            var row = tiles.subList(first, Math.min(first + columns, tiles.size()));
            double high = row.stream()
                    .mapToDouble(tile -> tile.prefHeight(wide))
                    .max()
                    .orElse(0);
            if (really) {
                double x = 0;
                for (Node tile : row) {
                    tile.resizeRelocate(snapPositionX(x), y, snapSizeX(wide), high);
                    x += wide + gap;
                }
            }
            y += high + gap;
        }
        return Math.max(0, y - gap);
    }
}
