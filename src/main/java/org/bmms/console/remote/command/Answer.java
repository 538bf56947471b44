package org.bmms.console.remote.command;

import java.math.BigDecimal;
import java.time.Instant;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;

/** Reads the parts of answers. */
final class Answer {
    private static final int NANOSECOND_DIGITS = 9;

    private Answer() {}

    static FailureException unreadable(RemoteCommand<?> command, String answer) {
        return Failure.unchanged(RemoteFailure.ANSWER_UNREADABLE, CommandName.of(command))
                .withChanged(command.unanswered())
                .withDetail(Finished.detail(answer))
                .asException();
    }

    static long number(RemoteCommand<?> command, String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw unreadable(command, text);
        }
    }

    /** Seconds since 1970 with a fraction. */
    static Instant instant(RemoteCommand<?> command, String seconds) {
        try {
            BigDecimal value = new BigDecimal(seconds.strip());
            long whole = value.longValue();
            long nanos = value.subtract(BigDecimal.valueOf(whole))
                    .movePointRight(NANOSECOND_DIGITS)
                    .longValue();
            return Instant.ofEpochSecond(whole, nanos);
        } catch (NumberFormatException e) {
            throw unreadable(command, seconds);
        }
    }
}
