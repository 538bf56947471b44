package org.bmms.console.audit;

import java.util.Optional;
import org.bmms.console.base.Json;
import org.bmms.console.database.store.AuditRecord;
import org.bmms.console.run.journal.Entry;
import tools.jackson.core.JacksonException;

/**
 * An entry of a run's journal as the audit keeps it.
 *
 * @param run the run
 * @param entry as it was written to the server
 */
public record AuditedEntry(String run, Entry entry) {
    private static final String PREFIX = "run.";

    /** The action of an entry's record. */
    static String action(Entry entry) {
        String event = entry.event().getClass().getSimpleName();
        return PREFIX + event.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** The entry in a record; empty if it is about something else, or cannot be read. */
    public static Optional<AuditedEntry> of(AuditRecord record) {
        if (!record.action().startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AuditedEntry(record.subject(), Json.read(record.detail(), Entry.class)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
