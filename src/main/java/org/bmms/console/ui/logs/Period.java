package org.bmms.console.ui.logs;

import java.time.Duration;

/** How far back a log is read. */
enum Period {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7));

    private final Duration length;

    Period(Duration length) {
        this.length = length;
    }

    Duration length() {
        return length;
    }

    /** Whether a time of day says which day it is. */
    boolean isOneDay() {
        return this == HOUR;
    }
}
