package org.bmms.console.base;

/** What a command or step does to the target. */
public enum Effect {
    /** Looks only; repeating it is always safe. */
    READ_ONLY,
    /** Changes something that the console can put back. */
    MUTATING,
    /** Removes or replaces something that only a backup brings back. */
    DESTRUCTIVE
}
