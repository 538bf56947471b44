package org.bmms.console.remote.command;

/** Who decided. */
public enum GuardDecision {
    /** The operator, in time: the guard will not act. */
    OPERATOR,
    /** The guard, before. */
    GUARD
}
