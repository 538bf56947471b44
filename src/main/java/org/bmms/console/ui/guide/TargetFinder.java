package org.bmms.console.ui.guide;

import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Finds controls by their ids, and what of them is to be seen. */
final class TargetFinder {
    /** Less of a control, in pixels, is not worth pointing at. */
    private static final double LEAST = 4;

    private TargetFinder() {}

    /** The first of these controls that stands on the screen, whether or not it is scrolled into view. */
    static Optional<Node> find(Parent root, List<String> ids) {
        for (String id : ids) {
            for (Node node : root.lookupAll("#" + id)) {
                if (isShown(node)) {
                    return Optional.of(node);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        Bounds bounds = node.getLayoutBounds();
        return bounds.getWidth() >= LEAST && bounds.getHeight() >= LEAST;
    }

    /** What of a control is in view, in the coordinates of the scene; empty where it is scrolled away. */
    static Optional<Rectangle2D> inView(Node node) {
        Bounds seen = node.localToScene(node.getLayoutBounds());
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                seen = common(seen, viewport(pane));
            }
        }
        if (seen.getWidth() < LEAST || seen.getHeight() < LEAST) {
            return Optional.empty();
        }
        return Optional.of(new Rectangle2D(seen.getMinX(), seen.getMinY(), seen.getWidth(), seen.getHeight()));
    }

    /** The outermost card around a control, which is what a person looks at; the control itself where it is in none. */
    static Node whole(Node node) {
        Node whole = node;
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("card")) {
                whole = at;
            }
        }
        return whole;
    }

    private static Bounds viewport(ScrollPane pane) {
        Node viewport = pane.lookup(".viewport");
        return viewport == null
                ? pane.localToScene(pane.getLayoutBounds())
                : viewport.localToScene(viewport.getLayoutBounds());
    }

    private static Bounds common(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        double width = Math.min(one.getMaxX(), other.getMaxX()) - x;
        double height = Math.min(one.getMaxY(), other.getMaxY()) - y;
        return new BoundingBox(x, y, Math.max(0, width), Math.max(0, height));
    }

    /** Scrolls what is around a control so that it comes into view, and leaves alone what shows it already. */
    static void reveal(Node node) {
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() != null) {
                reveal(node, pane);
            }
        }
    }

    private static void reveal(Node node, ScrollPane pane) {
        Bounds wanted = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double high = pane.getViewportBounds().getHeight();
        double room = pane.getContent().getLayoutBounds().getHeight() - high;
        if (room <= 0) {
            return;
        }
        double top = room * (pane.getVvalue() - pane.getVmin()) / (pane.getVmax() - pane.getVmin());
        if (wanted.getMinY() >= top && wanted.getMaxY() <= top + high) {
            return;
        }
        // In the middle, so that there is room for the card on both sides.
        double wish = (wanted.getMinY() + wanted.getMaxY() - high) / 2;
        pane.setVvalue(pane.getVmin() + Math.clamp(wish / room, 0, 1) * (pane.getVmax() - pane.getVmin()));
    }
}
