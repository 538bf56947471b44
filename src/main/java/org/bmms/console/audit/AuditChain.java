package org.bmms.console.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bmms.console.base.Digest;
import org.bmms.console.base.Json;
import org.bmms.console.database.store.AuditRecord;
import org.bmms.console.run.journal.Author;

/**
 * How records are chained: each has the SHA-256 of the one before, and of everything in itself. Whoever alters, removes
 * or moves one has to do the same with all that follow, and does not get past a digest that is known elsewhere.
 */
public final class AuditChain {
    /** Stands before the first record. */
    public static final String FIRST = "0".repeat(64);

    private AuditChain() {}

    /**
     * The record that follows another one of its chain.
     *
     * @param head the one before
     * @param deed what happened
     */
    static AuditRecord next(Head head, Deed deed, Author author, Instant at) {
        Content content = new Content(
                deed.environment(),
                // As a database keeps it.
                at.truncatedTo(ChronoUnit.MICROS),
                head.chain(),
                head.number() + 1,
                author.operator(),
                author.workstation(),
                deed.action(),
                deed.subject(),
                deed.detail(),
                head.hash());
        return content.sealed();
    }

    /** Whether the hash of a record fits its content. */
    public static boolean isGenuine(AuditRecord record) {
        return Content.of(record).hash().equals(record.hash());
    }

    /** The key of a record. */
    static String id(String chain, long number) {
        return chain + "#" + number;
    }

    /**
     * The end of a chain.
     *
     * @param chain its name
     * @param number of its last record; 0 if it has none
     * @param hash of that record
     */
    public record Head(String chain, long number, String hash) {

        static Head of(AuditRecord record) {
            return new Head(record.chain(), record.number(), record.hash());
        }

        static Head before(String chain) {
            return new Head(chain, 0, FIRST);
        }
    }

    /**
     * Something that was done.
     *
     * @param environment where
     * @param action what, such as {@code run.started}
     * @param subject to what, such as the id of a run
     * @param detail more of it as JSON, without secrets
     */
    record Deed(String environment, String action, String subject, String detail) {}

    private record Content(
            String environment,
            Instant recorded,
            String chain,
            long number,
            String operator,
            String workstation,
            String action,
            String subject,
            String detail,
            String previous) {

        static Content of(AuditRecord record) {
            return new Content(
                    record.environment(),
                    record.recorded(),
                    record.chain(),
                    record.number(),
                    record.operator(),
                    record.workstation(),
                    record.action(),
                    record.subject(),
                    record.detail(),
                    record.previousHash());
        }

        String hash() {
            return Digest.sha256(Json.write(this));
        }

        AuditRecord sealed() {
            return new AuditRecord(
                    id(chain, number),
                    environment,
                    recorded,
                    chain,
                    number,
                    operator,
                    workstation,
                    action,
                    subject,
                    detail,
                    previous,
                    hash());
        }
    }
}
