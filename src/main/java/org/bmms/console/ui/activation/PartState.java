package org.bmms.console.ui.activation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bmms.console.activation.gate.Gate;
import org.bmms.console.base.Failure;
import org.jspecify.annotations.Nullable;

/**
 * How a part of the pre-flight stands.
 *
 * @param running whether it is being read
 * @param gates what was found last; null if it was not read, or not readable
 * @param failure why it could not be read; null if it could
 * @param at when it was read last; null if never
 * @param took how long that took
 */
record PartState(
        boolean running,
        @Nullable List<Gate> gates,
        @Nullable Failure failure,
        @Nullable Instant at,
        Duration took) {

    static PartState notRead() {
        return new PartState(false, null, null, null, Duration.ZERO);
    }

    /** Being read; what was found before stays. */
    PartState begun() {
        return new PartState(true, gates, null, at, took);
    }

    static PartState answered(List<Gate> gates, Instant at, Duration took) {
        return new PartState(false, List.copyOf(gates), null, at, took);
    }

    static PartState unreadable(Failure why, Instant at) {
        return new PartState(false, null, why, at, Duration.ZERO);
    }
}
