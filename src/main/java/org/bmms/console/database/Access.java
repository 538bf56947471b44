package org.bmms.console.database;

import java.time.Duration;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;

/**
 * One use of the database: what it is for, how long each statement may run, and who may stop it.
 *
 * @param label names the work in failures
 * @param limit longest time for one statement, empty for the pool's usual one
 * @param cancellation ends the statement on the server when requested
 */
public record Access(Message label, Optional<Duration> limit, Cancellation cancellation) {

    /** Work that nobody cancels, within the usual limit. */
    public static Access of(Message label) {
        return new Access(label, Optional.empty(), Cancellation.none());
    }

    /** The same with this limit for each statement. */
    public Access within(Duration statementLimit) {
        return new Access(label, Optional.of(statementLimit), cancellation);
    }

    /** The same, stoppable. */
    public Access stoppedBy(Cancellation stop) {
        return new Access(label, limit, stop);
    }
}
