package org.bmms.console.audit.notification;

import org.bmms.console.base.Message;
import org.bmms.console.run.plan.Plan;

/**
 * A run as those hear of it who are not at the console.
 *
 * @param plan what it does
 * @param name what that is called
 * @param aim where it leads
 */
public record AnnouncedRun(Plan plan, Message name, Aim aim) {

    /** Where a run leads, when it goes as planned. */
    public enum Aim {
        /** To a new state, which is kept or not. */
        FORWARD,
        /** To the old state. */
        BACK,
        /** Nowhere that others would notice; only its failure is told. */
        NOTHING
    }
}
