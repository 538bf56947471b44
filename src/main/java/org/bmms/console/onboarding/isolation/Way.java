package org.bmms.console.onboarding.isolation;

/** On which way rows of one organisation could reach another. */
public enum Way {
    /** The application's managers, within a request of the user. */
    MODEL,
    /** A page. */
    PAGE,
    /** A Celery task. */
    TASK,
    /** Code that knows no organisation. */
    NO_CONTEXT,
    /** Rows that belong to another organisation than the row they refer to. */
    WRONG_ORGANIZATION,
    /** A required model whose rows belong to nobody. */
    NO_COLUMN
}
