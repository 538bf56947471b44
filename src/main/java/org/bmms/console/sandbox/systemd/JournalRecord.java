package org.bmms.console.sandbox.systemd;

import java.time.Instant;

/**
 * An entry of the journal.
 *
 * @param number its place, from 1
 * @param time when it was written
 * @param unit the unit it belongs to
 * @param byManager whether systemd wrote it about the unit, rather than the unit itself
 * @param priority syslog priority, 3 is an error
 * @param identifier who wrote it
 * @param pid its process
 * @param message the text
 */
public record JournalRecord(
        long number,
        Instant time,
        String unit,
        boolean byManager,
        int priority,
        String identifier,
        long pid,
        String message) {

    /** Where it is, for reading on from there. */
    public String cursor(String bootId) {
        return "s=" + bootId.replace("-", "") + ";i=" + Long.toHexString(number);
    }
}
