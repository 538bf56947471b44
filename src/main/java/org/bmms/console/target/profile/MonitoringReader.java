package org.bmms.console.target.profile;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Message;

/** Reads how an environment is watched. */
final class MonitoringReader {
    /** A petabyte, where it is bytes. */
    private static final long MOST = 1_000_000_000_000_000L;

    private MonitoringReader() {}

    static MonitoringProfile read(Section section) {
        MonitoringProfile usual = MonitoringProfile.usual();
        MonitoringProfile monitoring = new MonitoringProfile(
                Duration.ofSeconds(section.whole(
                        "interval_seconds", 10, 3600, (int) usual.interval().toSeconds())),
                limits(section.section("limits")));
        section.end();
        return monitoring;
    }

    private static Map<Measure, Limits> limits(Section section) {
        Map<Measure, Limits> limits = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            if (measure.isAdjustable()) {
                limits(section, measure).ifPresent(own -> limits.put(measure, own));
            }
        }
        section.end();
        return limits;
    }

    private static Optional<Limits> limits(Section section, Measure measure) {
        List<Long> pair = section.wholes(measure.key(), 0, MOST, List.of());
        if (pair.isEmpty()) {
            return Optional.empty();
        }
        boolean inOrder = pair.size() == 2
                && (measure.isLessWorse() ? pair.getFirst() >= pair.getLast() : pair.getFirst() <= pair.getLast());
        if (!inOrder) {
            section.wrong(
                    measure.key(),
                    pair.toString(),
                    Message.of(measure.isLessWorse() ? "profile.expected.falling" : "profile.expected.rising"));
            return Optional.empty();
        }
        return Optional.of(new Limits(pair.getFirst(), pair.getLast()));
    }
}
