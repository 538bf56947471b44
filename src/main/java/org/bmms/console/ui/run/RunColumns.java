package org.bmms.console.ui.run;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.bmms.console.ui.control.LetterSize;

/**
 * Two columns beside each other, both as high as there is room. They know how high their texts are at the width that they
 * really get, which the boxes of the library guess too high.
 */
final class RunColumns extends Pane {
    private static final double SHARE = 0.36;
    private static final double LEAST = 29.4;
    private static final double MOST = 36;
    private static final double GAP = 0.92;

    private final Region left;
    private final Region right;
    private final LetterSize letters;

    RunColumns(Region left, Region right, LetterSize letters) {
        super(left, right);
        this.left = left;
        this.right = right;
        this.letters = letters;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double leftWidth(double width) {
        return snapSizeX(Math.clamp(width * SHARE, LEAST * letters.em(), MOST * letters.em()));
    }

    private double rightWidth(double width) {
        return Math.max(0, width - leftWidth(width) - gap());
    }

    private double gap() {
        return snapSizeX(GAP * letters.em());
    }

    @Override
    protected double computeMinHeight(double width) {
        double known = width < 0 ? getWidth() : width;
        return Math.max(left.minHeight(leftWidth(known)), right.minHeight(rightWidth(known)));
    }

    @Override
    protected double computePrefHeight(double width) {
        double known = width < 0 ? getWidth() : width;
        return Math.max(left.prefHeight(leftWidth(known)), right.prefHeight(rightWidth(known)));
    }

    @Override
    protected void layoutChildren() {
        double beside = leftWidth(getWidth());
        left.resizeRelocate(0, 0, beside, getHeight());
        right.resizeRelocate(beside + gap(), 0, rightWidth(getWidth()), getHeight());
    }
}
