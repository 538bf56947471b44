package org.bmms.console.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Celery's workers say. Asking them starts a program on the server, so that they are asked less often than the rest.
 *
 * @param asked when they were asked
 * @param workers those that answered
 * @param expected how many should
 * @param tasks how many tasks they have in hand
 * @param oldest for how long the oldest of these has been worked on; null if that is not known
 */
public record CelerySample(
        Instant asked,
        List<String> workers,
        int expected,
        int tasks,
        @Nullable Duration oldest) {

    public CelerySample {
        workers = List.copyOf(workers);
    }

    /** How many that should answer did not. */
    int missing() {
        return Math.max(0, expected - workers.size());
    }
}
