package org.bmms.console.session.report;

import java.time.Instant;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.BackupState;
import org.bmms.console.database.store.BackupRecord;
import org.jspecify.annotations.Nullable;

/**
 * A backup as a report lists it.
 *
 * @param id the backup
 * @param database what was backed up; empty if nobody knows
 * @param taken when it was begun, by the server's clock
 * @param bytes size of the file
 * @param sha256 checksum of the file; empty if it was never verified
 * @param state how far it is proven
 * @param rehearsed when it was last restored and compared; null if it was not, or only its record is known
 */
public record ReportedBackup(
        String id,
        String database,
        Instant taken,
        long bytes,
        String sha256,
        BackupState state,
        @Nullable Instant rehearsed) {

    static ReportedBackup of(Backup backup) {
        return new ReportedBackup(
                backup.id(),
                backup.database(),
                backup.taken(),
                backup.bytes(),
                backup.sha256(),
                backup.state(),
                backup.rehearsed().orElse(null));
    }

    static ReportedBackup of(BackupRecord backup) {
        return new ReportedBackup(
                backup.id(),
                backup.databaseName(),
                backup.taken(),
                backup.bytes(),
                backup.sha256(),
                BackupState.valueOf(backup.state()),
                null);
    }
}
