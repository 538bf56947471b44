package org.bmms.console.ui.monitoring;

import java.time.Duration;

/** How far back a chart goes. */
enum Range {
    HOUR(Duration.ofHours(1), Duration.ofMinutes(15)),
    DAY(Duration.ofDays(1), Duration.ofHours(6)),
    FORTNIGHT(Duration.ofDays(14), Duration.ofDays(7));

    private final Duration length;
    private final Duration tick;

    Range(Duration length, Duration tick) {
        this.length = length;
        this.tick = tick;
    }

    Duration length() {
        return length;
    }

    /** From one time on the axis to the next. */
    Duration tick() {
        return tick;
    }
}
