package org.bmms.console.checklist;

import java.time.Duration;
import java.time.Instant;

/**
 * The time in which a migration is watched before the mode is switched: two weeks at least, four in full (checklist
 * § Deployment Strategy, phase 3).
 *
 * @param migrated when the organisation columns came
 * @param now when one asks
 */
public record ValidationWindow(Instant migrated, Instant now) {
    /** Before that nobody should switch. */
    public static final Duration MINIMUM = Duration.ofDays(14);

    /** The whole of it. */
    public static final Duration FULL = Duration.ofDays(28);

    /** The day of the window, from 1. */
    public long day() {
        return Math.max(0, Duration.between(migrated, now).toDays()) + 1;
    }

    /** When one may switch at the earliest. */
    public Instant minimumAt() {
        return migrated.plus(MINIMUM);
    }

    /** When it ends. */
    public Instant fullAt() {
        return migrated.plus(FULL);
    }

    public boolean minimumReached() {
        return !now.isBefore(minimumAt());
    }

    public boolean fullReached() {
        return !now.isBefore(fullAt());
    }

    /** Full days that are left of it. */
    public long daysLeft() {
        return fullReached() ? 0 : Duration.between(now, fullAt()).toDays() + 1;
    }

    /** How much of it has passed, from 0 to 1. */
    public double share() {
        double share = (double) Duration.between(migrated, now).toSeconds() / FULL.toSeconds();
        return Math.clamp(share, 0, 1);
    }
}
