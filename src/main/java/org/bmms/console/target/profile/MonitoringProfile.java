package org.bmms.console.target.profile;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an environment is watched (checklist § BMMS Step 6: Monitoring Setup).
 *
 * @param interval from the beginning of one look to that of the next
 * @param limits of what is judged otherwise than usual
 */
public record MonitoringProfile(Duration interval, Map<Measure, Limits> limits) {

    public MonitoringProfile {
        limits = new TreeMap<>(limits);
    }

    /** Twice a minute, with the usual limits. */
    public static MonitoringProfile usual() {
        return new MonitoringProfile(Duration.ofSeconds(30), Map.of());
    }

    /** The limits that a value is judged by. */
    public Limits limits(Measure measure) {
        return limits.getOrDefault(measure, measure.limits());
    }
}
