package org.bmms.console.sandbox.django;

/** Which layer of the application forgets the organisation. */
public enum Leak {
    NONE,
    /** The models' managers, and with them everything. */
    MODEL,
    /** The pages. */
    VIEW,
    /** The task {@code portal.tasks.list_records}. */
    TASK,
    /** The models' managers where no organisation is known, as in the real system (target facts § 3). */
    NO_CONTEXT,
    /** Nothing puts an organisation into requests, as in the real system of October 2025. */
    NO_MIDDLEWARE
}
