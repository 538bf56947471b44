package org.bmms.console.database.store;

import java.time.Instant;

/**
 * A link of an audit chain; final once stored. Each writer has a chain of its own, so that entries written without the
 * database never collide with those of others.
 *
 * @param id chain and number
 * @param environment the environment
 * @param recorded when it happened, without what is less than a microsecond, as a database keeps it
 * @param chain the chain
 * @param number place in the chain, from 1
 * @param operator who did it
 * @param workstation from where
 * @param action what was done
 * @param subject to what
 * @param detail before, after and the like, as JSON
 * @param previousHash hash of the entry before
 * @param hash hash of this entry
 */
public record AuditRecord(
        String id,
        String environment,
        Instant recorded,
        String chain,
        long number,
        String operator,
        String workstation,
        String action,
        String subject,
        String detail,
        String previousHash,
        String hash)
        implements StoreEntry {
    public AuditRecord {
        recorded = Moment.kept(recorded);
    }
}
