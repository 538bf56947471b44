package org.bmms.console.verification;

import java.time.Duration;

/**
 * How long a verification may take. None of it makes a healthy system fail; a slow one is given the time.
 *
 * @param whole for all checks together
 * @param patience for a check that fails while something is still starting
 * @param again the pause before such a check looks again
 * @param settle how long a unit must have run without restarting by itself; one that was started later is watched
 */
public record VerificationLimits(Duration whole, Duration patience, Duration again, Duration settle) {

    /** A minute in all; 15 s of patience with looks every half second; units that have run for 5 s. */
    public static VerificationLimits usual() {
        return new VerificationLimits(
                Duration.ofSeconds(60), Duration.ofSeconds(15), Duration.ofMillis(500), Duration.ofSeconds(5));
    }

    /** The part of the time that leaves enough for what is looked at last. */
    Duration forFirst() {
        return whole.multipliedBy(3).dividedBy(4);
    }
}
