package org.bmms.console.coverage;

/** What is known about the rows of one table. */
public enum CoverageState {
    /** The column is NOT NULL: the catalog proves that every row has an organisation. */
    COMPLETE_BY_CATALOG,
    /** No row without an organisation was found. */
    COMPLETE,
    /** At least one row has no organisation. */
    INCOMPLETE,
    /** There are no rows, so there is no share. */
    EMPTY,
    /** Not known before the rows are counted: no index helps. */
    UNDECIDED,
    /** It cannot be measured; there is a reason. */
    FAILED;

    /** Whether nothing is missing. */
    public boolean isCovered() {
        return this == COMPLETE_BY_CATALOG || this == COMPLETE || this == EMPTY;
    }
}
