package org.bmms.console.monitoring.log;

import java.time.Instant;
import org.bmms.console.base.Failure;

/** How following a host's journal stands. */
public sealed interface FollowState {

    /** It is being reached. */
    record Connecting() implements FollowState {}

    /** What is logged there comes. */
    record Following() implements FollowState {}

    /**
     * The connection was lost; it is tried again by itself, and goes on where it ended.
     *
     * @param why what happened
     * @param since by this workstation's clock
     */
    record Lost(Failure why, Instant since) implements FollowState {}

    /** It cannot be read, and trying again would not help. */
    record Refused(Failure why) implements FollowState {}
}
