package org.bmms.console.migration;

/** How far a migration goes. */
public enum Goal {
    /** The organisation columns are there and may be NULL. */
    NULLABLE,
    /** Every row has an organisation, the columns require one, and the database has what the code has. */
    REQUIRED
}
