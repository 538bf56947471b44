package org.bmms.console.backup;

/** How far a backup is proven. */
public enum BackupState {
    /** Begun and not finished: what a run left that was cut off. */
    PARTIAL,
    /** A file that nothing is known about, or that is not what was recorded. */
    UNVERIFIED,
    /** Read through and complete when it was made, but never restored. */
    VERIFIED,
    /** Restored beside the live database and compared with it: the only state that opens the gate before a switch. */
    REHEARSED
}
