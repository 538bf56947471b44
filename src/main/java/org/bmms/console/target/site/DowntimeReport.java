package org.bmms.console.target.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a downtime measurement found. A visitor counts as turned away from the beginning of a failed probe to the
 * beginning of the next successful one.
 *
 * @param downtime sum of all outages
 * @param longest the longest outage
 * @param outages every outage
 * @param resolution the largest distance between two probes; the figures are not better than that
 * @param measured from the first probe to the end
 * @param probes number of probes
 * @param statusClasses number of probes by status class
 */
public record DowntimeReport(
        Duration downtime,
        Duration longest,
        List<Outage> outages,
        Duration resolution,
        Duration measured,
        int probes,
        Map<String, Integer> statusClasses) {

    /**
     * A time without service.
     *
     * @param from its beginning, since the beginning of the measurement
     * @param to its end
     */
    public record Outage(Duration from, Duration to) {
        /** How long it was. */
        public Duration length() {
            return to.minus(from);
        }
    }

    public DowntimeReport {
        outages = List.copyOf(outages);
    }

    /**
     * Evaluates samples.
     *
     * @param samples in any order
     * @param end the end of the measurement, since its beginning
     */
    public static DowntimeReport of(List<Sample> samples, Duration end) {
        List<Sample> ordered =
                samples.stream().sorted(Comparator.comparing(Sample::at)).toList();
        List<Outage> outages = outages(ordered, end);
        Duration resolution = Duration.ZERO;
        for (int i = 1; i < ordered.size(); i++) {
            resolution =
                    max(resolution, ordered.get(i).at().minus(ordered.get(i - 1).at()));
        }
        return new DowntimeReport(
                outages.stream().map(Outage::length).reduce(Duration.ZERO, Duration::plus),
                outages.stream().map(Outage::length).reduce(Duration.ZERO, DowntimeReport::max),
                outages,
                resolution,
                ordered.isEmpty() ? Duration.ZERO : end.minus(ordered.getFirst().at()),
                ordered.size(),
                ordered.stream()
                        .collect(Collectors.toMap(Sample::statusClass, sample -> 1, Integer::sum, TreeMap::new)));
    }

    private static List<Outage> outages(List<Sample> ordered, Duration end) {
        List<Outage> outages = new ArrayList<>();
        Sample first = null;
        for (Sample sample : ordered) {
            if (sample.isUp() && first != null) {
                outages.add(new Outage(first.at(), sample.at()));
                first = null;
            } else if (!sample.isUp() && first == null) {
                first = sample;
            }
        }
        if (first != null) {
            outages.add(new Outage(first.at(), max(end, first.at())));
        }
        return outages;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
