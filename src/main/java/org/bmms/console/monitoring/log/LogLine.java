package org.bmms.console.monitoring.log;

import java.time.Instant;

/**
 * A line of a log.
 *
 * @param number counted in the order in which lines came; stays the same
 * @param time by the host's clock
 * @param source who logged it
 * @param severity how bad it is
 * @param restart whether it says that its unit was started
 * @param head the number of the first line of the traceback it belongs to; its own if it belongs to none
 * @param text without secrets and without control characters
 */
public record LogLine(
        long number, Instant time, LogSource source, Severity severity, boolean restart, long head, String text) {

    /** Whether it is a later line of a traceback. */
    public boolean isContinuation() {
        return head != number;
    }
}
