package org.bmms.console.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bmms.console.base.Message;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.target.site.SiteFailure;
import org.jspecify.annotations.Nullable;

/**
 * How the site has answered, ready to be drawn.
 *
 * @param from the left end
 * @param to the right end
 * @param last when the last probe ended; nothing is known of later
 * @param most the upper end, in milliseconds
 * @param samples the probes between the ends, in order
 * @param gaps when visitors were turned away
 * @param markers when steps began
 */
record SiteTimeline(
        Instant from,
        Instant to,
        Instant last,
        long most,
        List<SiteSample> samples,
        List<Gap> gaps,
        List<Marker> markers) {
    private static final Duration SHORTEST = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration BEFORE = Duration.ofSeconds(5);
    private static final long[] SCALES = {100, 200, 400, 1000, 2000, 5000, 10_000};

    /**
     * A time without service, from the beginning of a failed probe to the beginning of the next that was served.
     *
     * @param to its end; null while it goes on
     * @param failed the probes that failed in it
     */
    record Gap(Instant from, @Nullable Instant to, List<SiteSample> failed) {
        Gap {
            failed = List.copyOf(failed);
        }

        Duration length(Instant now) {
            return Duration.between(from, to == null ? now : to);
        }

        /** Its length in words. */
        Message words(Instant now) {
            return Message.of(
                    to == null ? "ui-run.chart.gap-open" : "ui-run.chart.gap", RunFigures.elapsed(length(now)));
        }

        /** How its probes failed, the most frequent reason first. */
        List<Message> reasons() {
            Map<String, Long> counts =
                    failed.stream().collect(Collectors.groupingBy(Gap::reason, TreeMap::new, Collectors.counting()));
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .map(reason -> Message.of(reason.getKey(), reason.getValue()))
                    .toList();
        }

        private static String reason(SiteSample sample) {
            if (sample.sample().status() != null) {
                return "ui-run.chart.reason.answer";
            }
            return SiteFailure.TIME_LIMIT.code().equals(sample.sample().failure())
                    ? "ui-run.chart.reason.late"
                    : "ui-run.chart.reason.refused";
        }
    }

    /**
     * A step began.
     *
     * @param number of the step, counted in its direction
     */
    record Marker(Instant at, int number) {}

    SiteTimeline {
        samples = List.copyOf(samples);
        gaps = List.copyOf(gaps);
        markers = List.copyOf(markers);
    }

    /**
     * Concludes it from what was measured.
     *
     * @param measured in any order
     * @param picture whose steps are marked; null for none
     */
    static SiteTimeline of(List<SiteSample> measured, @Nullable RunPicture picture, Instant now) {
        List<SiteSample> all =
                measured.stream().sorted(Comparator.comparing(SiteSample::at)).toList();
        List<Gap> gaps = gaps(all);
        Instant first = all.isEmpty() ? now : all.getFirst().at();
        Instant last = all.isEmpty() ? now : all.getLast().ended();
        Instant to = last.isBefore(first.plus(SHORTEST)) ? first.plus(SHORTEST) : last;
        Instant from = first;
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            Instant recent = to.minus(LONGEST);
            Instant gap = gaps.isEmpty() ? recent : gaps.getFirst().from().minus(BEFORE);
            from = gap.isBefore(recent) && !gap.isBefore(first) ? gap : recent;
        }
        Instant left = from;
        List<SiteSample> shown =
                all.stream().filter(sample -> !sample.at().isBefore(left)).toList();
        return new SiteTimeline(left, to, last, most(shown), shown, gaps, markers(picture, left, to));
    }

    private static List<Gap> gaps(List<SiteSample> ordered) {
        List<Gap> gaps = new ArrayList<>();
        List<SiteSample> failed = new ArrayList<>();
        for (SiteSample sample : ordered) {
            if (!sample.isUp()) {
                failed.add(sample);
            } else if (!failed.isEmpty()) {
                gaps.add(new Gap(failed.getFirst().at(), sample.at(), failed));
                failed.clear();
            }
        }
        if (!failed.isEmpty()) {
            gaps.add(new Gap(failed.getFirst().at(), null, failed));
        }
        return gaps;
    }

    private static long most(List<SiteSample> shown) {
        long slowest = shown.stream()
                .filter(SiteSample::isUp)
                .mapToLong(sample -> sample.took().toMillis())
                .max()
                .orElse(0);
        for (long scale : SCALES) {
            if (slowest <= scale) {
                return scale;
            }
        }
        return SCALES[SCALES.length - 1];
    }

    private static List<Marker> markers(@Nullable RunPicture picture, Instant from, Instant to) {
        if (picture == null) {
            return List.of();
        }
        Map<String, Integer> numbers = Stream.concat(picture.steps().stream(), picture.back().stream())
                .collect(Collectors.toMap(StepRow::id, StepRow::number, (a, b) -> a));
        List<Marker> markers = new ArrayList<>();
        for (Entry entry : picture.entries()) {
            if (entry.event() instanceof Event.StepIntended(String step)
                    && !entry.at().isBefore(from)
                    && !entry.at().isAfter(to)) {
                markers.add(new Marker(entry.at(), numbers.getOrDefault(step, 0)));
            }
        }
        return markers;
    }

    /** How many probes were served. */
    long answered() {
        return samples.stream().filter(SiteSample::isUp).count();
    }

    /** How many were not. */
    long failed() {
        return samples.size() - answered();
    }

    /** Where a time is, from 0 to 1. */
    double share(Instant at) {
        return (double) Duration.between(from, at).toMillis()
                / Math.max(1, Duration.between(from, to).toMillis());
    }
}
