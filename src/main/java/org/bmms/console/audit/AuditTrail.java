package org.bmms.console.audit;

import java.time.InstantSource;
import java.util.Optional;
import org.bmms.console.audit.AuditChain.Deed;
import org.bmms.console.audit.AuditChain.Head;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.database.store.AuditRecord;
import org.bmms.console.database.store.ConsoleStore;
import org.bmms.console.database.store.StoreFailure;
import org.bmms.console.run.journal.Author;
import org.bmms.console.run.journal.Entry;

/**
 * Writes down what was done in an environment, each record chained to the one before. Each workstation has a chain of
 * its own, so that it can go on without the database; several consoles of a workstation share it.
 */
public final class AuditTrail {
    private static final int MOST_TRIES = 50;

    private final ConsoleStore store;
    private final AuditAnchors anchors;
    private final String environment;
    private final Author author;
    private final InstantSource clock;

    /** A trail that goes on where the workstation's chain ends. */
    public AuditTrail(
            ConsoleStore store, AuditAnchors anchors, String environment, Author author, InstantSource clock) {
        this.store = store;
        this.anchors = anchors;
        this.environment = environment;
        this.author = author;
        this.clock = clock;
    }

    /** An entry was written to a run's journal; it is kept here as well, with its own hash. */
    public void entry(String run, Entry entry) {
        record(AuditedEntry.action(entry), run, Json.write(entry));
    }

    /**
     * Something was done.
     *
     * @param action what, such as {@code backfill.done}
     * @param subject to what
     * @param detail more of it as JSON, without secrets
     */
    public synchronized AuditRecord record(String action, String subject, String detail) {
        Deed deed = new Deed(environment, action, subject, detail);
        Head head = anchors.own();
        for (int tries = 1; ; tries++) {
            AuditRecord next = AuditChain.next(head, deed, author, clock.instant());
            try {
                store.put(next);
                anchors.remember(Head.of(next));
                return next;
            } catch (FailureException e) {
                Optional<AuditRecord> other = store.find(AuditRecord.class, next.id());
                if (e.failure().code() != StoreFailure.CONFLICT || other.isEmpty() || tries == MOST_TRIES) {
                    throw e;
                }
                // Another console of this workstation was faster.
                head = Head.of(other.get());
            }
        }
    }
}
