package org.bmms.console.database.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of the table backup. */
@Entity
@Table(name = "backup")
class BackupEntity extends StoredEntity {
    @Column(name = "database_name")
    private String databaseName = "";

    private String file = "";

    private Instant taken = Instant.EPOCH;

    private long bytes;

    private String sha256 = "";

    private String state = "";

    @Column(name = "row_counts")
    private String rowCounts = "";

    @Override
    void take(StoreEntry entry) {
        BackupRecord record = (BackupRecord) entry;
        takeCommon(record);
        databaseName = record.databaseName();
        file = record.file();
        taken = record.taken();
        bytes = record.bytes();
        sha256 = record.sha256();
        state = record.state();
        rowCounts = record.rowCounts();
    }

    @Override
    BackupRecord entry() {
        return new BackupRecord(
                id(), environment(), recorded(), databaseName, file, taken, bytes, sha256, state, rowCounts);
    }
}
