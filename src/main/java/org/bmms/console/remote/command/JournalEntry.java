package org.bmms.console.remote.command;

import java.time.Instant;

/**
 * One entry of the server's journal.
 *
 * @param cursor its place, for going on after it
 * @param priority 0 (emergency) to 7 (debug), as in syslog(3)
 * @param message as logged: untrusted text
 */
public record JournalEntry(
        String cursor, Instant time, String unit, int priority, long pid, String identifier, String message) {}
