package org.bmms.console.backup;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bmms.console.base.Json;
import org.bmms.console.database.store.BackupRecord;
import org.bmms.console.target.mode.Mode;
import tools.jackson.core.JacksonException;

/**
 * A backup of the target's database (checklist § Backup Strategy). Its record lies beside its file, so it says the same
 * on every workstation.
 *
 * @param id its time stamp, {@code YYYYMMDD_HHMMSS} in the server's zone
 * @param file where it lies on the primary host
 * @param format what kind of file it is
 * @param database what was backed up; empty if nobody knows
 * @param databaseBytes how large the database was on disk; 0 if nobody knows
 * @param taken when it was begun, by the server's clock: what was written later may not be in it
 * @param bytes size of the file
 * @param sha256 checksum of the file; empty if it was never verified
 * @param serverVersion version of the server that was backed up; empty if nobody knows
 * @param dumpVersion version of the pg_dump that made it; empty if nobody knows
 * @param mode the mode in the settings file when it was taken, if known
 * @param rows by table, the rows in it; where it was never restored, the rows of the database when it was begun
 * @param missing rows without an organisation, where there are organisations
 * @param rehearsed when it was last restored and compared
 */
public record Backup(
        String id,
        String file,
        BackupFormat format,
        String database,
        long databaseBytes,
        Instant taken,
        long bytes,
        String sha256,
        String serverVersion,
        String dumpVersion,
        Optional<Mode> mode,
        Map<String, Long> rows,
        Optional<Long> missing,
        Optional<Instant> rehearsed) {

    /** What the record's file is called, after the name of the backup itself. */
    public static final String RECORD = ".json";

    public Backup {
        rows = new TreeMap<>(rows);
    }

    /** A file that nothing is known about but what the file system says. */
    static Backup unverified(String id, String file, long bytes, Instant modified) {
        return new Backup(
                id,
                file,
                BackupFormat.OTHER,
                "",
                0,
                modified,
                bytes,
                "",
                "",
                "",
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** How far it is proven. */
    public BackupState state() {
        if (file.endsWith(BackupFile.PARTIAL)) {
            return BackupState.PARTIAL;
        }
        if (sha256.isEmpty()) {
            return BackupState.UNVERIFIED;
        }
        return rehearsed.isPresent() ? BackupState.REHEARSED : BackupState.VERIFIED;
    }

    /** This backup after a rehearsal that found these rows in it. */
    public Backup rehearsed(Instant when, Map<String, Long> found, Optional<Long> without) {
        return new Backup(
                id,
                file,
                format,
                database,
                databaseBytes,
                taken,
                bytes,
                sha256,
                serverVersion,
                dumpVersion,
                mode,
                found,
                without,
                Optional.of(when));
    }

    /** As the console's own store mirrors it. */
    public BackupRecord record(String environment, Instant now) {
        return new BackupRecord(
                id, environment, now, database, file, taken, bytes, sha256, state().name(), Json.write(rows));
    }

    /** The record as it lies beside the file. */
    public String toJson() {
        return Json.pretty(this);
    }

    /** Reads a record; empty if it is none. */
    static Optional<Backup> fromJson(String json) {
        try {
            return Optional.ofNullable(Json.read(json, Backup.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
