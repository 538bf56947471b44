package org.bmms.console.target.site;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One probe of a downtime measurement.
 *
 * @param at when it began, since the beginning of the measurement
 * @param took how long it took
 * @param status the answer's status; null if there was none
 * @param failure the stable code of why there was none; else null
 */
public record Sample(
        Duration at,
        Duration took,
        @Nullable Integer status,
        @Nullable String failure) {

    /** Whether a visitor would have been served: an answer that is not 5xx. */
    public boolean isUp() {
        return status != null && status / 100 != 5;
    }

    /** The status class such as {@code 2xx}, or {@code none}. */
    public String statusClass() {
        return status == null ? "none" : status / 100 + "xx";
    }
}
