package org.bmms.console.base;

/** Whether the target (servers or production database) was changed by what has just failed. */
public enum Changed {
    /** Nothing was changed. */
    NO,
    /** Something was changed; the failure's text says what remains. */
    YES,
    /** It cannot be known without looking: the command was sent, and no result came back. */
    UNKNOWN
}
