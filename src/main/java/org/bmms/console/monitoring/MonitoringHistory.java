package org.bmms.console.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.database.store.SampleHistory;
import org.bmms.console.database.store.SampleRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;

/** The course of measured values: one for every minute of two weeks, then one for every hour. */
public final class MonitoringHistory {
    private static final Logger LOG = LoggerFactory.getLogger(MonitoringHistory.class);
    private static final TypeReference<Map<String, Double>> MEASURED = new TypeReference<>() {};

    /** Nobody needs more digits of a chart, and they would be most of what is stored. */
    private static final double EXACT = 100;

    private static final Duration READ_AT_ONCE = Duration.ofDays(1);

    private final SampleHistory samples;
    private final String environment;

    public MonitoringHistory(SampleHistory samples, String environment) {
        this.samples = samples;
        this.environment = environment;
    }

    /** A value at a time. */
    public record Point(Instant at, double value) {}

    /** Keeps what was measured, once a minute; that it cannot be kept is no reason to stop watching. */
    public void keep(Round round) {
        try {
            samples.keep(new SampleRecord(environment, round.sample().at(), Json.write(measured(round.judged()))));
        } catch (FailureException e) {
            LOG.warn("what was measured could not be kept", e);
        }
    }

    private static Map<String, Double> measured(List<Judged> judged) {
        Map<String, Double> measured = new TreeMap<>();
        for (Judged one : judged) {
            one.value()
                    .value()
                    .get()
                    .ifPresent(value -> measured.put(one.value().key(), rounded(value)));
        }
        return measured;
    }

    private static double rounded(double value) {
        return Math.round(value * EXACT) / EXACT;
    }

    /**
     * The course of one value, the oldest point first; there is none where it was not known.
     *
     * @param key as {@link Value#key}
     */
    public List<Point> course(String key, Instant from, Instant until) {
        List<Point> course = new ArrayList<>();
        // A day at a time: of two weeks, all that was measured beside the one value would be much to hold.
        for (Instant day = from; day.isBefore(until); day = day.plus(READ_AT_ONCE)) {
            Instant end = day.plus(READ_AT_ONCE);
            for (SampleRecord sample : samples.between(day, end.isBefore(until) ? end : until)) {
                Double value = values(sample).get(key);
                if (value != null) {
                    course.add(new Point(sample.minute(), value));
                }
            }
        }
        return List.copyOf(course);
    }

    /** The courses of all values by their keys, the oldest point first; for a time that is not long. */
    public Map<String, List<Point>> courses(Instant from, Instant until) {
        Map<String, List<Point>> courses = new TreeMap<>();
        samples.between(from, until)
                .forEach(sample -> values(sample)
                        .forEach((key, value) -> courses.computeIfAbsent(key, _ -> new ArrayList<>())
                                .add(new Point(sample.minute(), value))));
        return courses;
    }

    private static Map<String, Double> values(SampleRecord sample) {
        return Json.mapper().readValue(sample.measured(), MEASURED);
    }
}
