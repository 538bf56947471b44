package org.bmms.console.database;

/** How far the organisation columns have come (checklist § Deployment Strategy, phases 2 and 3). */
public enum SchemaState {
    /** The migrations that add the columns have not run. */
    ABSENT,
    /** The columns are there and at least one may be empty. */
    NULLABLE,
    /** Every column is NOT NULL: the catalog proves full coverage. */
    ENFORCED,
    /** The migrations have run, and later ones removed the columns again. */
    DROPPED
}
