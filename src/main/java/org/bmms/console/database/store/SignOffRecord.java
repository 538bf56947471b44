package org.bmms.console.database.store;

import java.time.Instant;

/**
 * A person's word for an item of the checklist that no program can check.
 *
 * @param id the sign-off
 * @param environment the environment
 * @param recorded when it was given
 * @param item the checklist's item
 * @param decision what was decided
 * @param signedBy by whom
 * @param note why, possibly empty
 */
public record SignOffRecord(
        String id, String environment, Instant recorded, String item, String decision, String signedBy, String note)
        implements StoreEntry {
    public SignOffRecord {
        recorded = Moment.kept(recorded);
    }
}
