package org.bmms.console.target.host;

import org.bmms.console.base.FailureCode;

/** What can go wrong with the settings file on a server. */
public enum HostFailure implements FailureCode {
    /** There is no settings file where the profile says. */
    ENV_MISSING("ENV-MISSING"),
    /** The path is a directory, a symbolic link or the like. */
    ENV_KIND("ENV-KIND"),
    /** The file was changed since it was read. */
    ENV_DRIFT("ENV-DRIFT"),
    /** There is not enough space for the new file or the copy. */
    ENV_DISK_FULL("ENV-DISK-FULL"),
    /** The new file or the copy could not be written. */
    ENV_WRITE("ENV-WRITE"),
    /** What was written is not what was to be written. */
    ENV_MISMATCH("ENV-MISMATCH"),
    /** Owner, group or mode would not stay as they are. */
    ENV_OWNERSHIP("ENV-OWNERSHIP"),
    /** Too many backups of the same second. */
    ENV_BACKUP_NAME("ENV-BACKUP-NAME");

    private final String code;

    HostFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "target";
    }
}
