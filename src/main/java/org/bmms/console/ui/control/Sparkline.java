package org.bmms.console.ui.control;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

/** A figure as it went lately, without axes: only whether it rises or falls. */
public final class Sparkline extends Region {
    private final List<Long> values;
    private final Polyline line = new Polyline();
    private final Circle last = new Circle(2);

    /** Of at least two values, the oldest first. */
    public Sparkline(List<Long> values) {
        this.values = List.copyOf(values);
        getStyleClass().add("sparkline");
        line.getStyleClass().add("sparkline-line");
        last.getStyleClass().add("sparkline-last");
        getChildren().addAll(line, last);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * last.getRadius();
        double height = getHeight() - 2 * last.getRadius();
        long most = values.stream().mapToLong(value -> value).max().orElse(0);
        line.getPoints().clear();
        for (int i = 0; i < values.size(); i++) {
            double x = last.getRadius() + width * i / Math.max(1, values.size() - 1);
            double share = most == 0 ? 0 : (double) values.get(i) / most;
            double y = last.getRadius() + height * (1 - share);
            line.getPoints().addAll(x, y);
            last.setCenterX(x);
            last.setCenterY(y);
        }
    }
}
