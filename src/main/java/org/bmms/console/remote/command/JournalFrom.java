package org.bmms.console.remote.command;

import java.time.Instant;

/** From where a journal is read. */
public sealed interface JournalFrom {

    /** What was logged at or after a time. */
    record Since(Instant time) implements JournalFrom {}

    /** What follows an entry. */
    record After(String cursor) implements JournalFrom {}

    /** What was logged since the server was started. */
    record Boot() implements JournalFrom {}
}
