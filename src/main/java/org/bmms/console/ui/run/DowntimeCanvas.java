package org.bmms.console.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.TextAlignment;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** Draws how the site has answered: a dot for each probe, crosses where there was none, the gap as a band. */
final class DowntimeCanvas extends Region {
    private static final List<Duration> TICKS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5));
    private static final int MOST_TICKS = 6;
    private static final int ROWS = 2;

    private final Canvas canvas = new Canvas();
    private final Words words;
    /** Labels, since only they learn from the style sheet which colours and letters are meant. */
    private final Label dots = tone("chart-dots");

    private final Label bad = tone("chart-bad");
    private final Label text = tone("chart-text");
    private final Label grid = tone("chart-grid");
    private @Nullable SiteTimeline shown;

    DowntimeCanvas(Words words) {
        this.words = words;
        canvas.setManaged(false);
        getChildren().addAll(canvas, dots, bad, text, grid);
        getStyleClass().add("chart-canvas");
        for (Label tone : List.of(dots, bad, text, grid)) {
            tone.textFillProperty().addListener((property, before, now) -> draw());
            tone.fontProperty().addListener((property, before, now) -> draw());
        }
    }

    private static Label tone(String style) {
        Label tone = new Label();
        tone.getStyleClass().add(style);
        tone.setManaged(false);
        tone.setMouseTransparent(true);
        return tone;
    }

    void show(SiteTimeline timeline) {
        shown = timeline;
        draw();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    private void draw() {
        SiteTimeline line = shown;
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (line == null || canvas.getWidth() <= 0) {
            return;
        }
        new Drawing(pen, line).all();
    }

    /** One drawing, with the measures that go with the size of the letters. */
    private final class Drawing {
        private final GraphicsContext pen;
        private final SiteTimeline line;
        private final double em = text.getFont().getSize();
        private final double left = 3 * em;
        private final double right = canvas.getWidth() - em;
        private final double top = 0.9 * em;
        private final double bottom = canvas.getHeight() - 1.9 * em;

        Drawing(GraphicsContext pen, SiteTimeline line) {
            this.pen = pen;
            this.line = line;
        }

        void all() {
            pen.setFont(text.getFont());
            pen.setLineWidth(1);
            rows();
            times();
            line.gaps().forEach(this::band);
            markers();
            line.samples().forEach(this::probe);
            line.gaps().stream()
                    .reduce((one, other) -> longer(one, other) ? one : other)
                    .ifPresent(this::gapWords);
        }

        private boolean longer(SiteTimeline.Gap one, SiteTimeline.Gap other) {
            return one.length(line.last()).compareTo(other.length(line.last())) >= 0;
        }

        private double x(Instant at) {
            return left + (right - left) * Math.clamp(line.share(at), 0, 1);
        }

        private double y(double milliseconds) {
            return bottom - (bottom - top) * Math.clamp(milliseconds / line.most(), 0, 1);
        }

        private void rows() {
            pen.setStroke(grid.getTextFill());
            pen.setFill(text.getTextFill());
            pen.setTextAlign(TextAlignment.RIGHT);
            pen.setTextBaseline(VPos.CENTER);
            for (int row = 0; row <= ROWS; row++) {
                double value = (double) line.most() * row / ROWS;
                double y = Math.rint(y(value)) + 0.5;
                pen.strokeLine(left, y, right, y);
                pen.fillText(Long.toString((long) value), left - 0.5 * em, y);
            }
        }

        private void times() {
            Duration span = Duration.between(line.from(), line.to());
            Duration every = TICKS.stream()
                    .filter(tick -> span.dividedBy(tick) <= MOST_TICKS)
                    .findFirst()
                    .orElse(TICKS.getLast());
            pen.setTextBaseline(VPos.TOP);
            pen.setTextAlign(TextAlignment.CENTER);
            long step = every.toSeconds();
            Instant at = Instant.ofEpochSecond((line.from().getEpochSecond() / step + 1) * step);
            while (!at.isAfter(line.to())) {
                double x = x(at);
                if (x > left + 2 * em && x < right - 2 * em) {
                    pen.strokeLine(x, bottom, x, bottom + 0.3 * em);
                    pen.fillText(words.clock(at), x, bottom + 0.5 * em);
                }
                at = at.plus(every);
            }
        }

        private void band(SiteTimeline.Gap gap) {
            if (gap.to() != null && gap.to().isBefore(line.from())) {
                return;
            }
            double from = x(gap.from());
            double to = Math.max(from + 2, x(gap.to() == null ? line.last() : gap.to()));
            pen.setGlobalAlpha(0.12);
            pen.setFill(bad.getTextFill());
            pen.fillRect(from, top, to - from, bottom - top);
            pen.setGlobalAlpha(1);
            pen.setStroke(bad.getTextFill());
            pen.setLineDashes(3, 2);
            pen.strokeLine(from, top, from, bottom);
            pen.strokeLine(to, top, to, bottom);
            pen.setLineDashes();
        }

        private void markers() {
            pen.setStroke(text.getTextFill());
            pen.setFill(text.getTextFill());
            pen.setTextBaseline(VPos.TOP);
            pen.setTextAlign(TextAlignment.LEFT);
            double free = 0;
            for (SiteTimeline.Marker marker : line.markers()) {
                double x = Math.rint(x(marker.at())) + 0.5;
                pen.setLineDashes(2, 3);
                pen.setGlobalAlpha(0.5);
                pen.strokeLine(x, top, x, bottom);
                pen.setGlobalAlpha(1);
                pen.setLineDashes();
                if (x >= free) {
                    String label = Integer.toString(marker.number());
                    pen.fillText(label, x + 0.25 * em, top);
                    free = x + (0.9 + 0.6 * label.length()) * em;
                }
            }
        }

        private void probe(SiteSample sample) {
            double x = x(sample.at());
            double size = Math.max(2, em / 5);
            if (sample.isUp()) {
                pen.setFill(dots.getTextFill());
                pen.fillOval(x - size / 2, y((double) sample.took().toMillis()) - size / 2, size, size);
                return;
            }
            double arm = size * 0.8;
            pen.setStroke(bad.getTextFill());
            pen.setLineWidth(1.5);
            pen.strokeLine(x - arm, bottom - 4 - arm, x + arm, bottom - 4 + arm);
            pen.strokeLine(x - arm, bottom - 4 + arm, x + arm, bottom - 4 - arm);
            pen.setLineWidth(1);
        }

        private void gapWords(SiteTimeline.Gap gap) {
            if (gap.to() != null && gap.to().isBefore(line.from())) {
                return;
            }
            double to = x(gap.to() == null ? line.last() : gap.to());
            double from = x(gap.from());
            boolean rightOf = to + 22 * em < right;
            double x = rightOf ? to + 0.6 * em : from - 0.6 * em;
            pen.setTextAlign(rightOf ? TextAlignment.LEFT : TextAlignment.RIGHT);
            pen.setTextBaseline(VPos.TOP);
            pen.setFont(bad.getFont());
            String length = words.of(gap.words(line.last()));
            String reasons = words.of(
                    "ui-run.chart.gap-probes",
                    gap.failed().size(),
                    gap.reasons().stream().map(words::of).collect(Collectors.joining(", ")));
            double y = top + 1.5 * em;
            plate(x, y, rightOf);
            pen.setFill(bad.getTextFill());
            pen.fillText(length, x, y);
            pen.setFont(text.getFont());
            pen.setFill(text.getTextFill());
            pen.fillText(reasons, x, y + 1.5 * em);
        }

        /** What is written stays legible above dots and lines. */
        private void plate(double x, double y, boolean rightOf) {
            double width = 21 * em;
            Paint paper = grid.getBackground() == null
                            || grid.getBackground().getFills().isEmpty()
                    ? Color.TRANSPARENT
                    : grid.getBackground().getFills().getFirst().getFill();
            pen.setGlobalAlpha(0.8);
            pen.setFill(paper);
            pen.fillRect(rightOf ? x - 0.2 * em : x - width, y - 0.2 * em, width, 3.2 * em);
            pen.setGlobalAlpha(1);
        }
    }
}
