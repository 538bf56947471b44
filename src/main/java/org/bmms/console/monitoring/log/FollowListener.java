package org.bmms.console.monitoring.log;

import org.bmms.console.base.Cancellation;

/** Hears what hosts log. Called on the thread that follows; it may wait, and then the host waits, too. */
public interface FollowListener {

    /** A line came. */
    void heard(HeardLine line, Cancellation cancellation);

    /** How following a host stands from now on. */
    void state(String host, FollowState state);
}
