package org.bmms.console.audit.report;

import java.time.Duration;
import java.util.Locale;

/** How long something took, in as many units as people want to know. */
public final class Span {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    private Span() {}

    /** Such as {@code 840 ms}, {@code 11.4 s}, {@code 6 min 12 s}, {@code 1 h 05 min}. */
    public static String text(Duration length) {
        long millis = length.toMillis();
        if (millis < SECOND) {
            return millis + " ms";
        }
        if (millis < MINUTE) {
            return String.format(Locale.ROOT, "%.1f s", Math.floor(millis / 100.0) / 10);
        }
        return millis < HOUR
                ? millis / MINUTE + " min " + millis % MINUTE / SECOND + " s"
                : String.format(Locale.ROOT, "%d h %02d min", millis / HOUR, millis % HOUR / MINUTE);
    }
}
