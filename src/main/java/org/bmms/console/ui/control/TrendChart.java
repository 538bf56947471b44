package org.bmms.console.ui.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/** A percentage over time: a line, its newest value as a dot, and an axis of three lines. */
public final class TrendChart extends Region {
    private final List<Line> grid = List.of(new Line(), new Line(), new Line());
    private final List<Label> values = List.of(new Label(), new Label(), new Label());
    private final Polyline line = new Polyline();
    private final Circle newest = new Circle();
    private final Label first = new Label();
    private final Label last = new Label();
    private List<Point> points = List.of();

    /**
     * One value.
     *
     * @param at when it was measured
     * @param percent from 0 to 100
     */
    public record Point(Instant at, double percent) {}

    public TrendChart() {
        getStyleClass().add("trend");
        grid.forEach(each -> {
            each.setManaged(false);
            each.getStyleClass().add("trend-grid");
        });
        values.forEach(label -> label.getStyleClass().addAll("trend-label", "second"));
        first.getStyleClass().addAll("trend-label", "second");
        last.getStyleClass().addAll("trend-label", "second");
        line.setManaged(false);
        line.getStyleClass().add("trend-line");
        newest.setManaged(false);
        newest.getStyleClass().add("trend-newest");
        getChildren().addAll(grid);
        getChildren().addAll(values);
        getChildren().addAll(line, newest, first, last);
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
    }

    /**
     * Shows these values.
     *
     * @param now the oldest first; at least one
     * @param from the day of the first one
     * @param to the day of the last one
     * @param spoken all of it in words
     */
    public void show(List<Point> now, String from, String to, String spoken) {
        points = List.copyOf(now);
        first.setText(now.size() < 2 ? "" : from);
        last.setText(to);
        setAccessibleText(spoken);
        requestLayout();
    }

    /** As wide as there is room: its children are where they were laid out last, in a window that was wider. */
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        if (points.isEmpty()) {
            return;
        }
        TrendScale scale =
                TrendScale.of(points.stream().mapToDouble(Point::percent).min().orElseThrow());
        List<Double> axis = List.of(TrendScale.HIGH, scale.middle(), scale.low());
        for (int i = 0; i < axis.size(); i++) {
            values.get(i).setText(TrendScale.label(axis.get(i)));
        }
        double text = first.prefHeight(-1);
        double left =
                values.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0) + text / 3;
        double dot = text / 4;
        double top = text / 2;
        double bottom = Math.max(top, getHeight() - text * 1.25);
        double right = getWidth() - dot;
        for (int i = 0; i < axis.size(); i++) {
            double y = Math.round(bottom + (top - bottom) * scale.share(axis.get(i))) + 0.5;
            place(grid.get(i), left, y, getWidth());
            put(values.get(i), left - text / 3 - values.get(i).prefWidth(-1), y - text / 2);
        }
        draw(scale, left, right, top, bottom, dot);
        put(first, left, getHeight() - text);
        put(last, getWidth() - last.prefWidth(-1), getHeight() - text);
    }

    private void draw(TrendScale scale, double left, double right, double top, double bottom, double dot) {
        Instant begin = points.getFirst().at();
        double all = Duration.between(begin, points.getLast().at()).toMillis();
        line.getPoints().clear();
        double x = right;
        double y = bottom;
        for (Point point : points) {
            x = all == 0
                    ? right
                    : left
                            + (right - left)
                                    * Duration.between(begin, point.at()).toMillis()
                                    / all;
            y = bottom + (top - bottom) * scale.share(point.percent());
            line.getPoints().addAll(x, y);
        }
        newest.setCenterX(x);
        newest.setCenterY(y);
        newest.setRadius(dot);
    }

    private static void place(Line each, double from, double y, double to) {
        each.setStartX(from);
        each.setEndX(to);
        each.setStartY(y);
        each.setEndY(y);
    }

    private static void put(Label label, double x, double y) {
        label.resizeRelocate(x, y, label.prefWidth(-1), label.prefHeight(-1));
    }
}
