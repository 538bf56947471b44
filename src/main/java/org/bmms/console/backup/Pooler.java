package org.bmms.console.backup;

import org.bmms.console.base.FailureException;
import org.bmms.console.database.Administration;
import org.bmms.console.database.DatabaseFailure;

/** Refuses a connection pooler, past which dumps, restores and renames must go (target facts § 9), before they begin. */
public final class Pooler {
    private Pooler() {}

    /**
     * Looks for one between the console and the server.
     *
     * @throws FailureException {@code DB-POOLER} or {@code DB-POOLER-BEFORE}
     */
    public static void refuse(Administration server) {
        try {
            server.version();
        } catch (FailureException e) {
            if (e.failure().code() == DatabaseFailure.POOLER || e.failure().code() == DatabaseFailure.POOLER_BEFORE) {
                throw e;
            }
            // A server that is away is no pooler, and a plan may be made while it is: the step that needs it says so.
        }
    }
}
