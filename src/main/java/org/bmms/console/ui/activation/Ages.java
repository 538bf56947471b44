package org.bmms.console.ui.activation;

import java.time.Duration;
import org.bmms.console.base.Message;

/** How long ago something was, and how long it will be, as people say it. */
final class Ages {
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private Ages() {}

    /** Such as {@code 35 min old}. */
    static Message old(Duration age) {
        if (age.compareTo(TWO_HOURS) < 0) {
            return Message.of("ui-activation.age.minutes", age.toMinutes());
        }
        return age.compareTo(TWO_DAYS) < 0
                ? Message.of("ui-activation.age.hours", age.toHours())
                : Message.of("ui-activation.age.days", age.toDays());
    }

    /** Such as {@code 13 min 22 s}. */
    static Message left(Duration time) {
        return time.toMinutes() == 0
                ? Message.of("ui-activation.left.seconds", time.toSeconds())
                : Message.of("ui-activation.left.minutes", time.toMinutes(), time.toSecondsPart());
    }
}
