package org.bmms.console.ui.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** Draws the course of a value: a line where somebody looked, nothing where nobody did, the limits as dashed lines. */
final class CourseCanvas extends Region {
    private static final double FINE = 0.5;

    private final Canvas canvas = new Canvas();
    private final Words words;

    /** Labels, since only they learn from the style sheet which colours and letters are meant. */
    private final Label course = tone("chart-dots");

    private final Label failed = tone("chart-bad");
    private final Label attention = tone("chart-attention");
    private final Label text = tone("chart-text");
    private final Label grid = tone("chart-grid");
    private @Nullable CoursePicture shown;

    CourseCanvas(Words words) {
        this.words = words;
        canvas.setManaged(false);
        getChildren().addAll(canvas, course, failed, attention, text, grid);
        getStyleClass().add("course-canvas");
        for (Label tone : List.of(course, failed, attention, text, grid)) {
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

    void show(CoursePicture picture) {
        shown = picture;
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
        CoursePicture picture = shown;
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (picture != null && canvas.getWidth() > 0) {
            new Drawing(pen, picture).all();
        }
    }

    /** One drawing, with the measures that go with the size of the letters. */
    private final class Drawing {
        private final GraphicsContext pen;
        private final CoursePicture picture;
        private final double em = text.getFont().getSize();
        private final List<String> labels = new ArrayList<>();
        private final double left;
        private final double right = canvas.getWidth() - em;
        private final double top = 0.9 * em;
        private final double bottom = canvas.getHeight() - 1.9 * em;

        Drawing(GraphicsContext pen, CoursePicture picture) {
            this.pen = pen;
            this.picture = picture;
            double widest = 0;
            for (double tick : picture.axis().ticks()) {
                String label = words.of(picture.axis().label(tick));
                labels.add(label);
                widest = Math.max(widest, width(label));
            }
            this.left = widest + em;
        }

        private double width(String words) {
            Text measured = new Text(words);
            measured.setFont(text.getFont());
            return measured.getLayoutBounds().getWidth();
        }

        void all() {
            pen.setFont(text.getFont());
            pen.setLineWidth(1);
            rows();
            times();
            limit(picture.limits().attention(), attention);
            limit(picture.limits().failed(), failed);
            picture.lines().forEach(this::line);
        }

        private double x(Instant at) {
            return left + (right - left) * picture.share(at);
        }

        private double y(double value) {
            return bottom - (bottom - top) * picture.axis().share(value);
        }

        private void rows() {
            pen.setStroke(grid.getTextFill());
            pen.setFill(text.getTextFill());
            pen.setTextAlign(TextAlignment.RIGHT);
            pen.setTextBaseline(VPos.CENTER);
            List<Double> ticks = picture.axis().ticks();
            for (int i = 0; i < ticks.size(); i++) {
                double y = Math.rint(y(ticks.get(i))) + FINE;
                pen.strokeLine(left, y, right, y);
                pen.fillText(labels.get(i), left - em / 2, y);
            }
        }

        private void times() {
            pen.setTextBaseline(VPos.TOP);
            pen.setTextAlign(TextAlignment.CENTER);
            Duration tick = picture.range().tick();
            Instant from = picture.to().minus(picture.range().length());
            ZonedDateTime day = from.atZone(words.zone()).truncatedTo(ChronoUnit.DAYS);
            for (Instant at = day.toInstant(); !at.isAfter(picture.to()); at = at.plus(tick)) {
                double x = Math.rint(x(at)) + FINE;
                String label = picture.range() == Range.FORTNIGHT
                        ? words.dayAndMonth(at)
                        : words.clock(at).substring(0, "00:00".length());
                double half = width(label) / 2;
                if (!at.isBefore(from) && x - half >= left - em && x + half <= canvas.getWidth()) {
                    pen.strokeLine(x, bottom, x, bottom + 0.3 * em);
                    pen.fillText(label, x, bottom + FINE * em);
                }
            }
        }

        private void limit(@Nullable Long limit, Label tone) {
            if (limit == null
                    || !picture.axis().measure().isAdjustable()
                    || !picture.axis().reaches(limit)) {
                return;
            }
            double y = Math.rint(y(limit)) + FINE;
            pen.setStroke(tone.getTextFill());
            pen.setLineDashes(6, 4);
            pen.setLineWidth(1.5);
            pen.strokeLine(left, y, right, y);
            pen.setLineDashes();
            pen.setLineWidth(1);
        }

        private void line(CoursePicture.Line line) {
            pen.setStroke(course.getTextFill());
            pen.setFill(course.getTextFill());
            pen.setLineWidth(1.5);
            double lastX = Double.NaN;
            double lastY = 0;
            for (CoursePicture.Bar bar : line.bars()) {
                double x = x(bar.at());
                double y = y(bar.middle());
                if (!Double.isNaN(lastX)) {
                    pen.strokeLine(lastX, lastY, x, y);
                }
                if (bar.low() < bar.high()) {
                    pen.strokeLine(x, y(bar.low()), x, y(bar.high()));
                }
                lastX = x;
                lastY = y;
            }
            if (line.bars().size() == 1) {
                pen.fillOval(lastX - 1.5, lastY - 1.5, 3, 3);
            }
            pen.setLineWidth(1);
        }
    }
}
