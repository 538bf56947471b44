package org.bmms.console.database.store;

import java.time.Instant;

/**
 * The newest look at an item of the checklist.
 *
 * @param id the environment and the item
 * @param environment the environment
 * @param recorded when it was looked at
 * @param item the checklist's item
 * @param status how it stood
 * @param result all that was seen, as JSON
 */
public record ExaminationRecord(
        String id, String environment, Instant recorded, String item, String status, String result)
        implements StoreEntry {
    public ExaminationRecord {
        recorded = Moment.kept(recorded);
    }
}
