package org.bmms.console.verification.check;

import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;

/** One thing that must hold. A look changes nothing and may be repeated. */
public interface Check {

    /** What is checked, stable, such as {@code mode.app1}. */
    String id();

    /** What must hold. */
    Message title();

    /** Whether a switch is done only if it holds. */
    default boolean required() {
        return true;
    }

    /** Whether it is looked at after all others, since what they do may still show something. */
    default boolean last() {
        return false;
    }

    /**
     * Looks once.
     *
     * @param stop ends the waiting for programs of the servers
     * @throws org.bmms.console.base.FailureException if it could not be looked at, which then cannot be told
     */
    Look look(Cancellation stop);
}
