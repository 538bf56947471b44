package org.bmms.console.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** Parts of a whole beside each other on one bar. The smallest part is drawn wide enough to be seen. */
public final class ShareBar extends Region {
    private final List<Region> drawn = new ArrayList<>();
    private List<Part> parts = List.of();

    /**
     * A part.
     *
     * @param value how much; parts of nothing are left out
     * @param styleClass its colour, by its name in the style sheet
     */
    public record Part(long value, String styleClass) {}

    public ShareBar() {
        getStyleClass().add("share-bar");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
    }

    /**
     * Shows these parts from left to right.
     *
     * @param spoken all of them in words
     */
    public void show(List<Part> now, String spoken) {
        parts = now.stream().filter(part -> part.value() > 0).toList();
        drawn.clear();
        parts.forEach(part -> {
            Region region = new Region();
            region.getStyleClass().addAll("share-part", part.styleClass());
            drawn.add(region);
        });
        getChildren().setAll(drawn);
        setAccessibleText(spoken);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double gap = getHeight() / 5;
        double least = getHeight() * 0.6;
        List<Double> widths = ShareWidths.of(parts.stream().map(Part::value).toList(), getWidth(), least, gap);
        double x = 0;
        for (int i = 0; i < drawn.size(); i++) {
            drawn.get(i).resizeRelocate(x, 0, widths.get(i), getHeight());
            x += widths.get(i) + gap;
        }
    }
}
