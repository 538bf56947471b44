package org.bmms.console.ui.coverage;

import java.time.Duration;
import org.bmms.console.base.Message;

/** How old something is, as people say it. */
public final class Ages {
    private static final int SOME_SECONDS = 10;

    private Ages() {}

    /** Such as {@code 2 min}. */
    public static Message of(Duration age) {
        if (age.toSeconds() < SOME_SECONDS) {
            return Message.of("ui-coverage.age.now");
        }
        if (age.toMinutes() < 1) {
            return Message.of("ui-coverage.age.seconds", age.toSeconds());
        }
        if (age.toHours() < 1) {
            return Message.of("ui-coverage.age.minutes", age.toMinutes());
        }
        if (age.toDays() < 1) {
            return Message.of("ui-coverage.age.hours", age.toHours());
        }
        return Message.of("ui-coverage.age.days", age.toDays());
    }
}
