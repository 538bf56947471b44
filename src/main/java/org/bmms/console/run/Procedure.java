package org.bmms.console.run;

import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.run.guard.Guard;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.step.Step;

/**
 * What knows how to make the steps of a plan from the plan alone, so that another workstation can go on with a run.
 * Made again, the steps must be the ones that were shown.
 */
public interface Procedure {

    /** The steps forward. */
    List<Step> steps();

    /** The steps that put the old state back. */
    List<Step> rollback();

    /** The guards that the run arms; none unless the procedure has some. */
    default List<Guard> guards() {
        return List.of();
    }

    /** Whether the operator decides at the end to keep the new state; not unless the procedure says so. */
    default boolean awaitsDecision() {
        return false;
    }

    /**
     * What is different from when the plan was made, in sentences; empty when nothing is.
     *
     * @param plan the plan with the digest of its fingerprint
     */
    List<Message> drift(Plan plan);
}
