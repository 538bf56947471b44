package org.bmms.console.database.store;

import java.time.Instant;

/**
 * A backup of the target's database.
 *
 * @param id the backup
 * @param environment the environment
 * @param recorded when this state was recorded
 * @param databaseName what was backed up
 * @param file where it lies on the server
 * @param taken when it was begun
 * @param bytes its size
 * @param sha256 its checksum
 * @param state how far it is proven
 * @param rowCounts rows by table as JSON
 */
public record BackupRecord(
        String id,
        String environment,
        Instant recorded,
        String databaseName,
        String file,
        Instant taken,
        long bytes,
        String sha256,
        String state,
        String rowCounts)
        implements StoreEntry {
    public BackupRecord {
        recorded = Moment.kept(recorded);
        taken = Moment.kept(taken);
    }
}
