package org.bmms.console.audit.change;

import java.util.List;
import org.bmms.console.base.Failure;

/** Writes down what is done to organisations: before it can take effect, and what became of it. */
public interface ChangeLog {

    /**
     * Right before COMMIT. Where this cannot be written down, the change must not be made.
     *
     * @param server tells the database's server from any other; empty if it does not say
     * @param transaction the server's number for it
     * @param rows all rows that it writes
     * @return the change's name from now on
     * @throws org.bmms.console.base.FailureException a code of the store
     */
    String intended(ChangeOrder order, String server, long transaction, List<ChangedRow> rows);

    /** The change was made. */
    void done(String change);

    /** It was not made, and had not been intended yet. */
    void refused(ChangeOrder order, Failure why);

    /** It was not made, for certain. */
    void undone(String change, Failure why);

    /** Nobody knows whether it was made. */
    void unknown(String change, Failure why);

    /**
     * It is known by now.
     *
     * @param made whether it was made
     */
    void found(String change, boolean made);
}
