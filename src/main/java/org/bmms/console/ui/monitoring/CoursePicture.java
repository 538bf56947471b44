package org.bmms.console.ui.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.monitoring.Judged;
import org.bmms.console.monitoring.MeasureText;
import org.bmms.console.monitoring.MonitoringHistory.Point;
import org.bmms.console.target.profile.Limits;
import org.bmms.console.target.profile.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The course of a value, ready to be drawn. Where nobody looked there is nothing: no line leads over it.
 *
 * @param range how far back it goes
 * @param to its end
 * @param axis of the values
 * @param limits that are drawn
 * @param lines what was measured without a gap, the oldest first
 * @param unseen for how long of it nobody looked
 * @param summary all of it in a sentence
 */
record CoursePicture(
        Range range, Instant to, Axis axis, Limits limits, List<Line> lines, Duration unseen, Message summary) {
    /** So many values beside each other can be told apart. */
    private static final int MOST = 240;

    /** One sample a minute is kept; after so long nobody looked. */
    private static final Duration GAP = Duration.ofMinutes(3);

    CoursePicture {
        lines = List.copyOf(lines);
    }

    /**
     * What was measured without a gap.
     *
     * @param bars the oldest first
     */
    record Line(List<Bar> bars) {
        Line {
            bars = List.copyOf(bars);
        }
    }

    /**
     * What was measured in a moment of the chart; of several values, none of which is lost, the least and the greatest.
     *
     * @param at when
     * @param low the least
     * @param high the greatest
     */
    record Bar(Instant at, double low, double high) {
        Bar and(double value) {
            return new Bar(at, Math.min(low, value), Math.max(high, value));
        }

        double middle() {
            return (low + high) / 2;
        }
    }

    /**
     * The picture of a course.
     *
     * @param points the oldest first
     * @param judged the value as it is now, with its limits
     */
    static CoursePicture of(List<Point> points, Judged judged, Range range, Instant now) {
        Instant from = now.minus(range.length());
        List<Point> shown =
                points.stream().filter(point -> !point.at().isBefore(from)).toList();
        double highest = shown.stream().mapToDouble(Point::value).max().orElse(0);
        Axis axis = Axis.of(judged.value().measure(), highest, judged.limits());
        List<Line> lines = lines(shown, range);
        Duration unseen = unseen(shown, from, now);
        return new CoursePicture(
                range, now, axis, judged.limits(), lines, unseen, summary(shown, judged, highest, unseen));
    }

    private static List<Line> lines(List<Point> points, Range range) {
        Duration width = range.length().dividedBy(MOST);
        Duration gap = width.compareTo(GAP) > 0 ? width.plus(GAP) : GAP;
        List<Line> lines = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        Instant before = Instant.MIN;
        for (Point point : points) {
            if (!bars.isEmpty() && before.plus(gap).isBefore(point.at())) {
                lines.add(new Line(bars));
                bars.clear();
            }
            Bar last = bars.isEmpty() ? null : bars.getLast();
            if (last != null && last.at().plus(width).isAfter(point.at())) {
                bars.set(bars.size() - 1, last.and(point.value()));
            } else {
                bars.add(new Bar(point.at(), point.value(), point.value()));
            }
            before = point.at();
        }
        if (!bars.isEmpty()) {
            lines.add(new Line(bars));
        }
        return lines;
    }

    private static Duration unseen(List<Point> points, Instant from, Instant now) {
        Duration unseen = Duration.ZERO;
        Instant before = from;
        for (Point point : points) {
            unseen = unseen.plus(gap(before, point.at()));
            before = point.at();
        }
        return unseen.plus(gap(before, now));
    }

    private static Duration gap(Instant before, Instant after) {
        Duration between = Duration.between(before, after);
        return between.compareTo(GAP) > 0 ? between : Duration.ZERO;
    }

    private static Message summary(List<Point> points, Judged judged, double highest, Duration unseen) {
        if (points.isEmpty()) {
            return Message.of("ui-monitoring.course.none");
        }
        var measure = judged.value().measure();
        double lowest = points.stream().mapToDouble(Point::value).min().orElse(0);
        Message least = MeasureText.value(measure, lowest);
        Message said = lowest == highest
                ? Message.of("ui-monitoring.course.always", least)
                : Message.of("ui-monitoring.course.between", least, MeasureText.value(measure, highest));
        return unseen.isZero()
                ? said
                : Message.of("ui-monitoring.sentences", said, Message.of("ui-monitoring.course.gap", length(unseen)));
    }

    private static Message length(Duration time) {
        return MeasureText.value(Measure.DATABASE_LONGEST, (double) time.toSeconds());
    }

    /** Where a time is, from 0 at the left to 1 at the right. */
    double share(Instant at) {
        double all = range.length().toMillis();
        return Math.clamp(1 - Duration.between(at, to).toMillis() / all, 0, 1);
    }

    /** Whether a limit has a place on the chart. */
    boolean hasLimits() {
        return axis.measure().isAdjustable() && (isDrawn(limits.attention()) || isDrawn(limits.failed()));
    }

    private boolean isDrawn(@Nullable Long limit) {
        return limit != null && axis.reaches(limit);
    }

    /** The limit that is too far above all values to be drawn, in words; empty if there is none. */
    Optional<Message> beyond() {
        Long attention = limits.attention();
        return attention == null || axis.reaches(attention) || !axis.measure().isAdjustable()
                ? Optional.empty()
                : Optional.of(Message.of("ui-monitoring.course.beyond", MeasureText.value(axis.measure(), attention)));
    }
}
