package org.bmms.console.ui.control;

import javafx.scene.control.Control;
import javafx.scene.layout.StackPane;

/**
 * A place for a list or table that makes its rows when they come into view. When it is first seen it gets its height from
 * the top to the bottom within some pulses, since all rows of a screen at once would keep the window still for too long.
 * Where nobody looks it has its height at once.
 */
public final class Unrolled extends StackPane {
    /** In pixels: a row or two. */
    private static final double STEP = 48;

    private final Control list;
    private double limit;

    /** A place with nothing but this in it. */
    public Unrolled(Control list) {
        this.list = list;
        setMinSize(0, 0);
        sceneProperty().addListener((property, before, now) -> {
            if (now != null && getChildren().isEmpty()) {
                Slices.begin(this, this::unroll);
            }
        });
    }

    private boolean unroll() {
        if (getChildren().isEmpty()) {
            getChildren().add(list);
            list.applyCss();
            return true;
        }
        if (!Slices.isSeen(this) || limit + STEP >= getHeight()) {
            limit = Double.MAX_VALUE;
            requestLayout();
            return false;
        }
        limit += STEP;
        list.resize(getWidth(), limit);
        list.layout();
        return true;
    }

    @Override
    protected void layoutChildren() {
        list.resizeRelocate(0, 0, getWidth(), Math.min(getHeight(), limit));
    }
}
