package org.bmms.console.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One look and what follows from it.
 *
 * @param sample what was seen
 * @param judged the measured values and what is thought of them
 * @param changes of alerts by this look
 * @param standing alerts that are not over
 * @param serverErrorsSince from when on every look got a server error for the home page; null if this one did not
 * @param total what monitoring has cost so far
 * @param pause from the beginning of this look to that of the next
 */
public record Round(
        MonitoringSample sample,
        List<Judged> judged,
        List<AlertChange> changes,
        List<Alert> standing,
        @Nullable Instant serverErrorsSince,
        Total total,
        Duration pause) {

    public Round {
        judged = List.copyOf(judged);
        changes = List.copyOf(changes);
        standing = List.copyOf(standing);
    }

    /**
     * What monitoring has cost.
     *
     * @param looks how often it looked
     * @param took how long all looks took together
     * @param questions how many commands, statements and requests were sent
     */
    public record Total(long looks, Duration took, long questions) {
        static Total nothing() {
            return new Total(0, Duration.ZERO, 0);
        }

        Total and(MonitoringSample.Cost cost) {
            return new Total(looks + 1, took.plus(cost.took()), questions + cost.questions());
        }
    }

    /** Whether something has failed just now. */
    public boolean hasFailed() {
        return judged.stream().anyMatch(value -> value.judgement() == Judgement.FAILED);
    }
}
