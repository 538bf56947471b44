package org.bmms.console.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.bmms.console.target.fingerprint.Fact;
import org.jspecify.annotations.Nullable;

/** A question that costs the server something, and so is asked less often than the rest. */
final class Rarely<T> {
    private static final Duration AGAIN_AFTER_FAILURE = Duration.ofMinutes(1);

    private final Duration apart;
    private final InstantSource clock;
    private @Nullable Fact<T> known;
    private Instant asked = Instant.MIN;

    /** A question that is asked no more often than this. */
    Rarely(Duration apart, InstantSource clock) {
        this.apart = apart;
        this.clock = clock;
    }

    /** The last answer, unless it is time to ask again. */
    synchronized Fact<T> fact(Supplier<T> question) {
        Fact<T> last = known;
        Duration wait = last != null && last.isKnown() ? apart : AGAIN_AFTER_FAILURE;
        if (last != null && clock.instant().isBefore(asked.plus(wait))) {
            return last;
        }
        asked = clock.instant();
        Fact<T> fresh = Fact.read(question);
        known = fresh;
        return fresh;
    }
}
