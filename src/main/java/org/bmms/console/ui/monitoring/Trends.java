package org.bmms.console.ui.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bmms.console.monitoring.Judged;
import org.bmms.console.monitoring.MonitoringHistory.Point;
import org.bmms.console.monitoring.Round;

/** The last hour of every value, from the store and from the looks since. */
final class Trends {
    static final Duration HOUR = Duration.ofHours(1);

    /** Longer than this nobody looked, and no line may say otherwise. */
    private static final Duration GAP = Duration.ofMinutes(5);

    private static final double EXACT = 100;

    private final Map<String, NavigableMap<Instant, Double>> points = new HashMap<>();

    /** Takes what was measured before. */
    void take(Map<String, List<Point>> stored) {
        stored.forEach((key, course) -> course.forEach(point -> of(key).putIfAbsent(point.at(), point.value())));
    }

    /** Takes what was measured just now. */
    void take(Round round) {
        Instant at = round.sample().at();
        for (Judged judged : round.judged()) {
            Double value = judged.value().value().value();
            if (value != null) {
                of(judged.value().key()).put(at, value);
            }
        }
        points.values().forEach(course -> course.headMap(at.minus(HOUR)).clear());
        points.values().removeIf(Map::isEmpty);
    }

    private NavigableMap<Instant, Double> of(String key) {
        return points.computeIfAbsent(key, _ -> new TreeMap<>());
    }

    /** A value since it was looked at without a gap, the oldest first; hundredths, of which only the shape is shown. */
    List<Long> trend(String key, Instant now) {
        NavigableMap<Instant, Double> course = points.getOrDefault(key, new TreeMap<>());
        List<Long> trend = new ArrayList<>();
        Instant later = now;
        for (Map.Entry<Instant, Double> point : course.descendingMap().entrySet()) {
            if (Duration.between(point.getKey(), later).compareTo(GAP) > 0) {
                break;
            }
            trend.add(Math.round(point.getValue() * EXACT));
            later = point.getKey();
        }
        return trend.reversed();
    }
}
