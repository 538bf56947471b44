package org.bmms.console.database;

import java.sql.SQLException;
import java.util.OptionalInt;
import org.bmms.console.base.Failure;

/** Between the console and PostgreSQL is a connection pooler. */
final class PoolerException extends SQLException {
    private static final long serialVersionUID = 1L;

    /** Of PostgreSQL's own codes the one for what a server does not offer. */
    private static final String NOT_SUPPORTED = "0A000";

    private final int ownPort;

    /**
     * What was found.
     *
     * @param ownPort PostgreSQL's own port, if it could be asked
     */
    PoolerException(OptionalInt ownPort) {
        super("a connection pooler answers", NOT_SUPPORTED);
        this.ownPort = ownPort.orElse(0);
    }

    /** What to tell. */
    Failure failure() {
        return ownPort == 0
                ? Failure.unchanged(DatabaseFailure.POOLER)
                : Failure.unchanged(DatabaseFailure.POOLER_BEFORE, Integer.toString(ownPort));
    }
}
