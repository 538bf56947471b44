package org.bmms.console.ui.run;

import java.time.Duration;
import org.bmms.console.base.Message;

/** Times with their units. */
public final class RunFigures {
    private static final Duration MINUTES = Duration.ofMinutes(2);
    private static final Duration HOURS = Duration.ofHours(2);

    private RunFigures() {}

    /** Such as {@code 11.4 s}, {@code 3 min 20 s}, {@code 2 h 5 min}. */
    public static Message elapsed(Duration time) {
        if (time.compareTo(MINUTES) < 0) {
            return Message.of("ui-run.time.seconds", time.toMillis() / 1000.0);
        }
        return time.compareTo(HOURS) < 0
                ? Message.of("ui-run.time.minutes", time.toMinutes(), time.toSecondsPart())
                : Message.of("ui-run.time.hours", time.toHours(), time.toMinutesPart());
    }

    static Message elapsed(long milliseconds) {
        return elapsed(Duration.ofMillis(milliseconds));
    }

    /** Such as {@code 1:24}, the seconds rounded up: it says 0:00 only when nothing is left. */
    static Message clock(Duration left) {
        long seconds = (left.toMillis() + 999) / 1000;
        return Message.of("ui-run.time.clock", seconds / 60, seconds % 60);
    }
}
