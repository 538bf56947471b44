package org.bmms.console.onboarding.batch;

/** What belongs together in a batch. */
public enum BatchTransactions {
    /** All organisations are stored, or none. */
    ALL_TOGETHER,
    /** Each organisation is stored by itself; those with problems are left out. */
    EACH_BY_ITSELF
}
