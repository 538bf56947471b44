package org.bmms.console.monitoring.log;

import java.time.Instant;

/**
 * A line as it comes from a host.
 *
 * @param source who logged it
 * @param time by the host's clock
 * @param pid the process
 * @param severity how bad it is
 * @param restart whether it says that its unit was started
 * @param text without secrets and without control characters
 */
public record HeardLine(LogSource source, Instant time, long pid, Severity severity, boolean restart, String text) {

    /** The same line, as bad as this. */
    HeardLine as(Severity other) {
        return new HeardLine(source, time, pid, other, restart, text);
    }

    /** When it was logged by this workstation's clock, in microseconds since 1970. */
    long order() {
        Instant ours = time.minus(source.ahead());
        return ours.getEpochSecond() * 1_000_000 + ours.getNano() / 1_000;
    }
}
