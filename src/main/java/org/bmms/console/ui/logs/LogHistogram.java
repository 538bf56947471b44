package org.bmms.console.ui.logs;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.bmms.console.monitoring.log.Histogram;
import org.bmms.console.monitoring.log.Restart;
import org.bmms.console.ui.control.Words;

/** How much was logged when: warnings and errors on top of each bar, starts of units, and which part is in sight. */
final class LogHistogram extends Region {
    private static final double BARS = 0.62;
    private static final double LEAST_BAR = 1;
    private static final int TIMES = 4;

    /** Below the upper line of the part in sight, which would strike the words through. */
    private static final double BELOW_EDGE = 5;

    private static final Duration SHORT = Duration.ofMinutes(10);

    private final Words words;
    private final DateTimeFormatter minutes;
    private final DateTimeFormatter seconds;
    private final Region window = region("log-window");
    private final Label restartWord = new Label();
    private final Region restartLine = region("log-restart-line");
    private final List<Region> bars = new ArrayList<>();
    private final List<Label> times = new ArrayList<>();
    private Histogram histogram = Histogram.EMPTY;
    private List<Restart> restarts = List.of();
    private Instant first = Instant.EPOCH;
    private Instant last = Instant.EPOCH;

    /**
     * Of nothing yet.
     *
     * @param chosen told the time where it was clicked
     */
    LogHistogram(Words words, Consumer<Instant> chosen) {
        this.words = words;
        this.minutes = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(words.zone());
        this.seconds = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(words.zone());
        getStyleClass().add("log-histogram");
        restartWord.getStyleClass().addAll("detail", "log-restart-word");
        for (int i = 0; i <= TIMES; i++) {
            Label time = new Label();
            time.getStyleClass().addAll("second", "log-axis");
            times.add(time);
        }
        getChildren().addAll(window, restartLine, restartWord);
        getChildren().addAll(times);
        setAccessibleRole(AccessibleRole.TEXT);
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> chosen.accept(at((event.getX() - getInsets().getLeft()) / inner())));
    }

    private Instant at(double share) {
        long length = Duration.between(histogram.from(), histogram.to()).toMillis();
        return histogram.from().plusMillis((long) (length * Math.clamp(share, 0, 1)));
    }

    /**
     * Shows another one.
     *
     * @param from the time of the first line in sight
     * @param to the time of the last one
     */
    void show(Histogram now, List<Restart> starts, Instant from, Instant to) {
        histogram = now;
        restarts = starts;
        first = from;
        last = to;
        int errors = now.parts().stream().mapToInt(Histogram.Part::errors).sum();
        int warnings = now.parts().stream().mapToInt(Histogram.Part::warnings).sum();
        setAccessibleText(
                words.of("ui-logs.histogram", minutes.format(now.from()), minutes.format(now.to()), warnings, errors));
        requestLayout();
    }

    /** Whether minutes would be the same all along. */
    private boolean isShort() {
        return Duration.between(histogram.from(), histogram.to()).compareTo(SHORT) < 0;
    }

    /** Between the margins. */
    private double inner() {
        return Math.max(1, getWidth() - getInsets().getLeft() - getInsets().getRight());
    }

    @Override
    protected void layoutChildren() {
        List<Histogram.Part> parts = histogram.parts();
        while (bars.size() < 3 * parts.size()) {
            for (String style : List.of("log-bar", "log-bar-warnings", "log-bar-errors")) {
                Region bar = region(style);
                bars.add(bar);
                getChildren().addFirst(bar);
            }
        }
        double width = inner() / Math.max(1, parts.size());
        double base = getHeight() - times.getFirst().prefHeight(-1);
        double most = Math.max(1, histogram.most());
        for (int i = 0; i < bars.size() / 3; i++) {
            boolean there = i < parts.size();
            Histogram.Part part = there ? parts.get(i) : new Histogram.Part(0, 0, 0);
            double room = base * BARS;
            double errors = height(part.errors(), most, room);
            double warnings = height(part.warnings(), most, room);
            double rest = height(part.lines() - part.errors() - part.warnings(), most, room);
            double x = getInsets().getLeft() + i * width;
            bar(3 * i, x, base - rest, width, rest);
            bar(3 * i + 1, x, base - rest - warnings, width, warnings);
            bar(3 * i + 2, x, base - rest - warnings - errors, width, errors);
        }
        layAxis(base);
        layWindow(base);
        layRestart(base);
    }

    private static double height(int lines, double most, double room) {
        return lines == 0 ? 0 : Math.max(LEAST_BAR + 1, lines / most * room);
    }

    private void bar(int at, double x, double y, double width, double height) {
        Region bar = bars.get(at);
        bar.setVisible(height > 0);
        bar.resizeRelocate(
                snapPositionX(x), snapPositionY(y), Math.max(LEAST_BAR, snapSizeX(width) - 2), snapSizeY(height));
    }

    private void layAxis(double base) {
        boolean shown = !histogram.parts().isEmpty();
        for (int i = 0; i < times.size(); i++) {
            Label time = times.get(i);
            time.setVisible(shown);
            double share = (double) i / TIMES;
            time.setText((isShort() ? seconds : minutes).format(at(share)));
            double width = time.prefWidth(-1);
            time.resizeRelocate(
                    snapPositionX(getInsets().getLeft() + share * (inner() - width)), base, width, time.prefHeight(-1));
        }
    }

    private void layWindow(double base) {
        boolean shown = !histogram.parts().isEmpty() && !last.equals(Instant.EPOCH);
        window.setVisible(shown);
        if (shown) {
            double left = histogram.share(first) * inner();
            double right = histogram.share(last) * inner();
            double width = Math.max(right - left, 6);
            window.resizeRelocate(
                    snapPositionX(getInsets().getLeft() + Math.min(left, inner() - width)),
                    2,
                    snapSizeX(width),
                    base - 2);
        }
    }

    private void layRestart(double base) {
        boolean shown = !restarts.isEmpty() && isWithin(restarts.getLast());
        restartLine.setVisible(shown);
        restartWord.setVisible(shown);
        if (shown) {
            Restart restart = restarts.getLast();
            double x = histogram.share(restart.time().minus(restart.source().ahead())) * inner()
                    + getInsets().getLeft();
            restartLine.resizeRelocate(snapPositionX(x), 0, 2, base);
            restartWord.setText(
                    words.of("ui-logs.restart", restart.source().shortUnit(), minutes.format(restart.time())));
            double width = restartWord.prefWidth(-1);
            double left = x + 6 + width > getWidth() - getInsets().getRight() ? x - 6 - width : x + 6;
            restartWord.resizeRelocate(snapPositionX(left), BELOW_EDGE, width, restartWord.prefHeight(-1));
        }
    }

    private boolean isWithin(Restart restart) {
        Instant time = restart.time().minus(restart.source().ahead());
        return !time.isBefore(histogram.from()) && !time.isAfter(histogram.to());
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.setMouseTransparent(true);
        region.setManaged(false);
        return region;
    }
}
