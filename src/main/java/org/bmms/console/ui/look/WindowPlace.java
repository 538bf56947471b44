package org.bmms.console.ui.look;

import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where the window is on the desktop, in pixels.
 *
 * @param maximised whether it fills its screen; the rest then is where it would be otherwise
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {
    private static final double LEAST_SHARE = 0.75;

    /** How far below its upper edge a window is gripped, and how much of that must be seen. */
    private static final double TITLE = 12;

    private static final double GRIP = 100;

    /**
     * Whether a person would find the window there: most of it is on screens that are present, and its title can be
     * gripped.
     *
     * @param screens what of each screen windows may use
     */
    public boolean isVisibleOn(List<Rectangle2D> screens) {
        boolean sane = width > 0 && height > 0 && Double.isFinite(x + y + width + height);
        return sane && shareOn(screens) >= LEAST_SHARE && canBeGripped(screens);
    }

    private double shareOn(List<Rectangle2D> screens) {
        double seen = screens.stream()
                .mapToDouble(screen -> overlap(x, x + width, screen.getMinX(), screen.getMaxX())
                        * overlap(y, y + height, screen.getMinY(), screen.getMaxY()))
                .sum();
        return seen / (width * height);
    }

    private static double overlap(double from, double to, double otherFrom, double otherTo) {
        return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
    }

    private boolean canBeGripped(List<Rectangle2D> screens) {
        return screens.stream()
                .filter(screen -> y + TITLE >= screen.getMinY() && y + TITLE <= screen.getMaxY())
                .anyMatch(screen -> overlap(x, x + width, screen.getMinX(), screen.getMaxX()) >= GRIP);
    }
}
