package org.bmms.console.ui.guide;

import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;

/**
 * Where the card stands, so that it covers nothing of what it points at.
 *
 * @param side of the card's target on which it stands
 * @param x of its upper left corner
 * @param y of its upper left corner
 * @param tip where its edge points at the target, from the card's upper left corner along the edge
 */
record Placement(Side side, double x, double y, double tip) {

    /** Where the card stands, seen from its target; in the order in which they are tried. */
    enum Side {
        RIGHT,
        LEFT,
        BELOW,
        ABOVE,
        /** In a corner of the window; it points at nothing. */
        CORNER;

        boolean isBeside() {
            return this == RIGHT || this == LEFT;
        }
    }

    /**
     * Beside a target; if there is the room, also beside what the target is a part of, since that is in use as well.
     *
     * @param window where it may stand
     * @param target what it points at
     * @param whole what the target is a part of
     * @param card its size
     * @param gap between card and target
     * @param tip how far from a corner of the card its tip is at least
     * @return nothing where there is not the room on any side
     */
    static Optional<Placement> beside(
            Rectangle2D window, Rectangle2D target, Rectangle2D whole, Dimension2D card, double gap, double tip) {
        if (card.getWidth() > window.getWidth() || card.getHeight() > window.getHeight()) {
            return Optional.empty();
        }
        Rectangle2D band = new Rectangle2D(whole.getMinX(), target.getMinY(), whole.getWidth(), target.getHeight());
        for (Side side : Side.values()) {
            if (side.isBeside() && room(window, band, side) >= depth(card, side) + gap) {
                return Optional.of(on(side, window, band, card, gap, tip));
            }
        }
        for (Side side : Side.values()) {
            if (side != Side.CORNER && room(window, target, side) >= depth(card, side) + gap) {
                return Optional.of(on(side, window, target, card, gap, tip));
            }
        }
        return Optional.empty();
    }

    /** In the lower right corner. */
    static Placement corner(Rectangle2D window, Dimension2D card) {
        return new Placement(
                Side.CORNER,
                Math.max(window.getMinX(), window.getMaxX() - card.getWidth()),
                Math.max(window.getMinY(), window.getMaxY() - card.getHeight()),
                0);
    }

    private static double room(Rectangle2D window, Rectangle2D target, Side side) {
        return switch (side) {
            case RIGHT -> window.getMaxX() - target.getMaxX();
            case LEFT -> target.getMinX() - window.getMinX();
            case BELOW -> window.getMaxY() - target.getMaxY();
            case ABOVE -> target.getMinY() - window.getMinY();
            case CORNER -> 0;
        };
    }

    private static double depth(Dimension2D card, Side side) {
        return side.isBeside() ? card.getWidth() : card.getHeight();
    }

    private static Placement on(
            Side side, Rectangle2D window, Rectangle2D target, Dimension2D card, double gap, double tip) {
        if (side.isBeside()) {
            double middle = (target.getMinY() + target.getMaxY()) / 2;
            double y = within(middle - 2 * tip, window.getMinY(), window.getMaxY() - card.getHeight());
            double x = side == Side.RIGHT ? target.getMaxX() + gap : target.getMinX() - gap - card.getWidth();
            return new Placement(side, x, y, within(middle - y, tip, card.getHeight() - tip));
        }
        double middle = (target.getMinX() + target.getMaxX()) / 2;
        double x = within(target.getMinX(), window.getMinX(), window.getMaxX() - card.getWidth());
        double y = side == Side.BELOW ? target.getMaxY() + gap : target.getMinY() - gap - card.getHeight();
        return new Placement(side, x, y, within(middle - x, tip, card.getWidth() - tip));
    }

    /** As near as possible; at the lower bound where there is no room between the bounds. */
    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(value, most));
    }
}
