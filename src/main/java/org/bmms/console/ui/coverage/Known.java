package org.bmms.console.ui.coverage;

import java.time.Duration;
import java.time.Instant;
import org.bmms.console.coverage.CoverageReport;
import org.jspecify.annotations.Nullable;

/**
 * Everything the screen knows at a moment; what it shows is concluded from this alone.
 *
 * @param report the newest report, possibly of a count that goes on
 * @param exact the newest report in which everything was counted; null if there is none
 * @param countedAt when the numbers were found, by this workstation's clock
 * @param counting whether a count goes on
 * @param now the moment
 */
record Known(CoverageReport report, @Nullable CoverageReport exact, Instant countedAt, boolean counting, Instant now) {
    /** How often it is counted unasked. */
    static final Duration PERIOD = Duration.ofMinutes(5);

    /** Numbers that missed two refreshes are old. */
    static final Duration OLD = PERIOD.multipliedBy(2);

    /** How old the numbers are. */
    Duration age() {
        Duration age = Duration.between(countedAt, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** Whether they are too old to be relied on. */
    boolean stale() {
        return age().compareTo(OLD) > 0;
    }
}
