package org.bmms.console.session.report;

import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Outcome;

/** What came of asking for a part of a report. */
final class Parts {
    private Parts() {}

    /** What is known; empty if it could not be asked. */
    static <T> Optional<T> known(Outcome<T> part) {
        return part instanceof Outcome.Done<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /** Why it could not be asked; empty if it could. */
    static Optional<Failure> why(Outcome<?> part) {
        return switch (part) {
            case Outcome.Done<?> _ -> Optional.empty();
            case Outcome.Failed<?>(Failure why) -> Optional.of(why);
            case Outcome.Unknown<?>(Failure why) -> Optional.of(why);
        };
    }
}
