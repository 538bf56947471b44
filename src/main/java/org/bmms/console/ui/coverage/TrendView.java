package org.bmms.console.ui.coverage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.TrendChart;
import org.bmms.console.ui.control.TrendChart.Point;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** A trend with its title, or why there is none. */
final class TrendView {
    private TrendView() {}

    /** A value of a chart, where there is one. */
    static Optional<Point> point(Instant at, Optional<BigDecimal> percent) {
        return percent.map(value -> new Point(at, value.doubleValue()));
    }

    /**
     * Title and chart.
     *
     * @param points the oldest first
     * @param failure why the past is not known; null if it is
     */
    static List<Node> of(List<Point> points, @Nullable Failure failure, Words words) {
        Label title = new Label(words.of("ui-coverage.trend"));
        title.getStyleClass().add("strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Label unit = words.label(Message.of("ui-coverage.trend.unit"), "second", "detail");
        HBox head = new HBox(title, unit);
        head.getStyleClass().add("trend-head");
        if (failure != null) {
            return List.of(head, words.label(failure.what(), "second", "detail"));
        }
        if (points.isEmpty()) {
            return List.of(head, words.label(Message.of("ui-coverage.trend.none"), "second", "detail"));
        }
        TrendChart chart = new TrendChart();
        String from = words.day(points.getFirst().at());
        String to = words.day(points.getLast().at());
        chart.show(
                points,
                from,
                to,
                words.of(
                        "ui-coverage.trend.spoken",
                        String.valueOf(points.getFirst().percent()),
                        from,
                        String.valueOf(points.getLast().percent()),
                        to));
        VBox.setVgrow(chart, Priority.ALWAYS);
        return List.of(head, chart);
    }
}
