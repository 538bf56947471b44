package org.bmms.console.audit;

import java.util.Comparator;
import java.util.List;
import org.bmms.console.database.store.ConsoleStore;
import org.bmms.console.run.journal.Entry;

/** The journals of runs as they were audited. */
public final class AuditedRuns {
    private AuditedRuns() {}

    /** The entries of a run in their order, whichever workstations wrote them. */
    public static List<Entry> entries(ConsoleStore store, String environment, String run) {
        return store.about(environment, run).stream()
                .flatMap(record -> AuditedEntry.of(record).stream())
                .map(AuditedEntry::entry)
                .sorted(Comparator.comparingLong(Entry::number))
                .distinct()
                .toList();
    }
}
