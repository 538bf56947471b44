package org.bmms.console.migration;

import org.bmms.console.base.FailureCode;

/** Why a migration is refused or stops. */
public enum MigrationFailure implements FailureCode {
    /** The mode is not OBCMS, or unknown; argument: what it is. */
    MODE("MIGRATE-MODE"),
    /** No proven backup is young enough; argument: what is wrong, a sentence. */
    NO_BACKUP("MIGRATE-NO-BACKUP"),
    /** The database was never migrated; no argument. */
    FRESH("MIGRATE-FRESH"),
    /** There is nothing to do; argument: the state that was asked for. */
    NOTHING("MIGRATE-NOTHING"),
    /** A migration would require what rows do not have yet; arguments: the migration, the one that brings it along, rows. */
    TRAP("MIGRATE-TRAP"),
    /** A migration would remove organisation columns; arguments: the migration, the one that brings it along. */
    DROPS("MIGRATE-DROPS"),
    /** The organisation that is to receive rows does not exist or is not active; argument: its code. */
    ORGANIZATION("MIGRATE-ORGANIZATION"),
    /** Rows are without an organisation; arguments: rows, tables, the first table. */
    ROWS_LEFT("MIGRATE-ROWS-LEFT"),
    /** Django would now do something else than the plan shows; arguments: the target, the first other migration. */
    DIFFERENT("MIGRATE-DIFFERENT"),
    /** manage.py migrate ended badly; arguments: host, target, exit status. */
    PROGRAM("MIGRATE-PROGRAM"),
    /** The job of manage.py migrate is gone; arguments: host, target. */
    JOB_LOST("MIGRATE-JOB-LOST"),
    /** A column is not as its migration should have left it; arguments: the column, how many others. */
    COLUMNS("MIGRATE-COLUMNS"),
    /** A migration is not applied after all; arguments: the migration, how many others. */
    NOT_APPLIED("MIGRATE-NOT-APPLIED"),
    /** There is no such migration, or not one alone; arguments: application, what was asked for, the candidates. */
    UNKNOWN("MIGRATE-UNKNOWN"),
    /** The migration to go back to is not applied; argument: its name. */
    BACK_AHEAD("MIGRATE-BACK-AHEAD"),
    /** Going back would remove values; arguments: values, columns, the first column. */
    BACK_VALUES("MIGRATE-BACK-VALUES"),
    /** Going back would remove rows; arguments: rows, tables, the first table. */
    BACK_ROWS("MIGRATE-BACK-ROWS"),
    /** Nobody can tell what going back would remove; arguments: the migration, the statement. */
    BACK_UNPROVEN("MIGRATE-BACK-UNPROVEN");

    private final String code;

    MigrationFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "migration";
    }
}
