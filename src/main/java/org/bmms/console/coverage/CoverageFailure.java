package org.bmms.console.coverage;

import org.bmms.console.base.FailureCode;

/** What can go wrong with coverage and backfill beyond the database itself. */
public enum CoverageFailure implements FailureCode {
    /** A required table does not exist; argument: its name. */
    TABLE_MISSING("COVERAGE-TABLE-MISSING"),
    /** A required table has no organisation column; argument: its name. */
    COLUMN_MISSING("COVERAGE-COLUMN-MISSING"),
    /** No organisation has that code; argument: the code. */
    ORGANIZATION_UNKNOWN("BACKFILL-ORGANIZATION-UNKNOWN"),
    /** The organisation is not active and that was not confirmed; argument: the code. */
    ORGANIZATION_INACTIVE("BACKFILL-ORGANIZATION-INACTIVE"),
    /** A table has no single key column; argument: its name. */
    NO_KEY("BACKFILL-NO-KEY"),
    /** Rows could not be given an organisation because others hold them; arguments: rows, table. */
    ROWS_LEFT("BACKFILL-ROWS-LEFT");

    private final String code;

    CoverageFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "coverage";
    }
}
