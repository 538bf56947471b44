package org.bmms.console.ui.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * Fills a pane with parts, one after another within some pulses, since all at once would keep the window still for too
 * long. What was there before stays until its successor comes. Where nobody looks all parts come at once.
 */
public final class Gradually {
    private final Pane place;
    private final Deque<Supplier<? extends Node>> left = new ArrayDeque<>();
    private int filled;
    private @Nullable Slices slices;

    /** A pane, which keeps what is in it until there is something to show. */
    public Gradually(Pane place) {
        this.place = place;
    }

    /**
     * Shows these parts, and nothing else. The first comes at once.
     *
     * @param parts make or name what is shown; each is asked once, unless others are to be shown before its turn
     */
    public void show(List<Supplier<? extends Node>> parts) {
        if (slices != null) {
            slices.stop();
            slices = null;
        }
        left.clear();
        left.addAll(parts);
        filled = 0;
        if (next()) {
            slices = Slices.begin(place, this::next);
        }
    }

    private boolean next() {
        ObservableList<Node> there = place.getChildren();
        if (left.isEmpty()) {
            there.remove(filled, there.size());
            return false;
        }
        Node part = left.remove().get();
        if (filled >= there.size() || !there.get(filled).equals(part)) {
            there.remove(part);
            if (filled < there.size()) {
                there.set(filled, part);
            } else {
                there.add(part);
            }
            // The larger part of the work that it brings; now it counts for this slice.
            part.applyCss();
        }
        filled++;
        if (left.isEmpty()) {
            there.remove(filled, there.size());
            return false;
        }
        return true;
    }
}
