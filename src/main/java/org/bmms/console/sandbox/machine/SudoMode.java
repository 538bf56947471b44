package org.bmms.console.sandbox.machine;

/** How sudo is configured for operators. */
public enum SudoMode {
    /** Everything, without a password. */
    PASSWORDLESS,
    /** Everything, with the user's password. */
    PASSWORD,
    /** Only starting and stopping units, without a password; the application's owner logs in. */
    SCOPED,
    /** Nothing. */
    DENIED
}
