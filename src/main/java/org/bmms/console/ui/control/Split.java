package org.bmms.console.ui.control;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** A main part beside a narrow one; below each other where there is not room for both. */
public final class Split extends Region {
    /** The width of the narrow part, and the least of the main one, in sizes of the font. */
    private static final double ASIDE = 29;

    private static final double LEAST = 34;
    private static final double GAP = 0.92;

    private final Region main;
    private final Region aside;
    private final Em em = new Em();

    public Split(Region main, Region aside) {
        this.main = main;
        this.aside = aside;
        getStyleClass().add("split");
        getChildren().addAll(em, main, aside);
    }

    private boolean isWide(double width) {
        return width >= (ASIDE + LEAST + GAP) * em.size();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double room = width - insets.getLeft() - insets.getRight();
        double size = em.size();
        double edges = insets.getTop() + insets.getBottom();
        if (isWide(room)) {
            double mainWidth = room - (ASIDE + GAP) * size;
            return edges + Math.max(main.prefHeight(mainWidth), aside.prefHeight(ASIDE * size));
        }
        return edges + main.prefHeight(room) + GAP * size + aside.prefHeight(room);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double size = em.size();
        if (isWide(width)) {
            double mainWidth = width - (ASIDE + GAP) * size;
            main.resizeRelocate(0, 0, mainWidth, getHeight());
            aside.resizeRelocate(mainWidth + GAP * size, 0, ASIDE * size, getHeight());
            return;
        }
        double mainHeight = main.prefHeight(width);
        main.resizeRelocate(0, 0, width, mainHeight);
        aside.resizeRelocate(0, mainHeight + GAP * size, width, aside.prefHeight(width));
    }
}
