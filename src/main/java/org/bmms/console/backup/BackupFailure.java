package org.bmms.console.backup;

import org.bmms.console.base.FailureCode;

/** Why a backup is not made, not believed, or not restored. None of these changed the live database. */
public enum BackupFailure implements FailureCode {
    /** There is no backup of that id; arguments: id, directory. */
    UNKNOWN("BACKUP-UNKNOWN"),
    /** The directory of backups cannot be used; arguments: host, directory. */
    DIRECTORY("BACKUP-DIRECTORY"),
    /** Too little space for what is to come; arguments: host, mount, available, needed. */
    SPACE("BACKUP-SPACE"),
    /** The disk filled up meanwhile; arguments: host, mount, available. */
    DISK_FULL("BACKUP-DISK-FULL"),
    /** The dump ended with an error; arguments: host, exit status. */
    DUMP("BACKUP-DUMP"),
    /** The site's own script left no new file; arguments: script, directory, exit status. */
    SCRIPT("BACKUP-SCRIPT"),
    /** The detached job is gone without an end; arguments: host, program. */
    JOB_LOST("BACKUP-JOB-LOST"),
    /** The file is not there; argument: file. */
    MISSING("BACKUP-MISSING"),
    /** The file is empty; argument: file. */
    EMPTY("BACKUP-EMPTY"),
    /** The file cannot be read to its end; argument: file. */
    DAMAGED("BACKUP-DAMAGED"),
    /** The console cannot restore such a file; arguments: file, its first bytes. */
    NOT_RESTORABLE("BACKUP-FORMAT"),
    /** It is a backup of another database; arguments: file, its database, the expected one. */
    OTHER_DATABASE("BACKUP-OTHER-DATABASE"),
    /** Tables of the database are not in it; arguments: file, how many, the first. */
    TABLES_MISSING("BACKUP-TABLES"),
    /** The file is not the one that was recorded; arguments: file, what differs. */
    CHANGED("BACKUP-CHANGED"),
    /** Nobody proved this backup; argument: id. */
    NOT_PROVEN("BACKUP-NOT-PROVEN"),
    /** The restore ended with an error; arguments: database, exit status. */
    RESTORE("BACKUP-RESTORE"),
    /** The database is spread over several servers; argument: version of Citus. */
    DISTRIBUTED("BACKUP-DISTRIBUTED"),
    /** The restored database is gone; argument: database. */
    COPY_GONE("BACKUP-COPY-GONE"),
    /** The restored database is not what was backed up; arguments: database, how many differences, then the first: what, found, expected. */
    DIFFERENT("BACKUP-DIFFERENT");

    private final String code;

    BackupFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "backup";
    }
}
