package org.bmms.console.ui.coverage;

import java.time.Duration;
import java.time.Instant;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.frame.NavigationFact;
import org.jspecify.annotations.Nullable;

/** What the navigation says of the coverage. */
public final class CoverageFact {
    private CoverageFact() {}

    /**
     * The share of rows with an organisation, and its age once that matters.
     *
     * @param summary of the last count; null if there is none
     */
    public static NavigationFact of(@Nullable CoverageSummary summary, Instant now) {
        if (summary == null) {
            return unknown("ui-coverage.fact.not-counted");
        }
        return summary.percent()
                .map(CoverageSummary::text)
                .map(percent -> of(percent, summary.ready(), Duration.between(summary.countedAt(), now)))
                .orElseGet(() -> unknown("ui-coverage.fact.not-known"));
    }

    private static NavigationFact of(String percent, boolean ready, Duration age) {
        boolean old = age.compareTo(Known.OLD) > 0;
        Message text;
        if (!old) {
            text = Message.of("ui-coverage.fact.now", percent);
        } else if (age.toHours() < 1) {
            text = Message.of("ui-coverage.fact.minutes", percent, age.toMinutes());
        } else if (age.toDays() < 1) {
            text = Message.of("ui-coverage.fact.hours", percent, age.toHours());
        } else {
            text = Message.of("ui-coverage.fact.days", percent, age.toDays());
        }
        return new NavigationFact(
                ready ? Mark.GOOD : Mark.BAD, text, Message.of("ui-coverage.fact.spoken", percent, Ages.of(age)), old);
    }

    private static NavigationFact unknown(String why) {
        return new NavigationFact(Mark.UNKNOWN, Message.of("ui-coverage.fact.unknown"), Message.of(why), false);
    }
}
