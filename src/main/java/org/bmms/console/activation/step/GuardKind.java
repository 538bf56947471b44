package org.bmms.console.activation.step;

/** Who puts the old state back on a host if nobody confirms. */
public enum GuardKind {
    /** Nobody; the plan says so. */
    NONE,
    /** A detached process of the login user, who owns the settings file and may change units without a password. */
    PROCESS,
    /** A transient service of root. */
    SERVICE
}
