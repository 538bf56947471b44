package org.bmms.console.sandbox.ssh;

/** When a connection is cut, seen from the command that it happens to. */
public enum Moment {
    /** The command arrived and is never run. */
    BEFORE,
    /** The command runs to its end, but nobody hears of it any more. */
    DURING,
    /** The command has run, and its status does not come through. */
    AFTER
}
