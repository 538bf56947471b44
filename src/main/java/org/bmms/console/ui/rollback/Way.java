package org.bmms.console.ui.rollback;

/** How far one goes back. */
public enum Way {
    /** The settings alone; every row stays. */
    MODE_ONLY,
    /** The database as it was at a backup, and OBCMS mode. */
    FULL
}
