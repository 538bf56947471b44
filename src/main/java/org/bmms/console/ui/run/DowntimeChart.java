package org.bmms.console.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** How the site has answered while the run may interrupt it. */
final class DowntimeChart extends VBox {
    private static final Duration REDRAWN = Duration.ofMillis(250);

    private final RunMonitor monitor;
    private final Words words;
    private final DowntimeCanvas canvas;
    private final Label answered = new Label();
    private final Label failed = new Label();
    private Instant drawn = Instant.EPOCH;

    DowntimeChart(RunMonitor monitor, Words words) {
        this.monitor = monitor;
        this.words = words;
        this.canvas = new DowntimeCanvas(words);
        Label title = new Label(words.of("ui-run.chart"));
        title.getStyleClass().add("card-title");
        Label unit = new Label(words.of("ui-run.chart.unit"));
        unit.getStyleClass().addAll("detail", "second");
        HBox.setHgrow(unit, Priority.ALWAYS);
        unit.setWrapText(true);
        unit.setMaxWidth(Double.MAX_VALUE);
        Region dot = new Region();
        dot.getStyleClass().add("chart-legend-dot");
        answered.setGraphic(dot);
        answered.getStyleClass().add("detail");
        failed.setGraphic(new IconView(Icon.BAD));
        failed.getStyleClass().addAll("detail", "mark", "bad");
        answered.setMinWidth(Region.USE_PREF_SIZE);
        failed.setMinWidth(Region.USE_PREF_SIZE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, unit, answered, failed);
        head.getStyleClass().add("row");
        VBox.setVgrow(canvas, Priority.ALWAYS);
        getStyleClass().addAll("card", "chart");
        getChildren().addAll(head, canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        monitor.samples().addListener((InvalidationListener) change -> drawSoon());
        monitor.now().addListener((property, before, now) -> draw());
        draw();
    }

    /** Ten probes a second are shown four times a second. */
    private void drawSoon() {
        Instant last = monitor.samples().isEmpty()
                ? Instant.MAX
                : monitor.samples().getLast().ended();
        if (!last.isBefore(drawn.plus(REDRAWN))) {
            draw();
        }
    }

    private void draw() {
        RunPicture picture = monitor.picture().get();
        SiteTimeline line =
                SiteTimeline.of(monitor.samples(), picture, monitor.now().get());
        drawn = line.samples().isEmpty()
                ? Instant.EPOCH
                : line.samples().getLast().ended();
        answered.setText(words.of("ui-run.chart.answered", line.answered()));
        failed.getStyleClass().remove("bad");
        if (line.failed() > 0) {
            failed.getStyleClass().add("bad");
        }
        failed.setText(words.of("ui-run.chart.failed", line.failed()));
        canvas.show(line);
        String gaps = line.gaps().isEmpty()
                ? words.of("ui-run.chart.no-gap")
                : line.gaps().stream()
                        .map(gap -> words.of(gap.words(line.last())))
                        .collect(Collectors.joining(", "));
        setAccessibleText(words.of("ui-run.chart") + ": " + answered.getText() + ", " + failed.getText() + ". " + gaps);
    }
}
