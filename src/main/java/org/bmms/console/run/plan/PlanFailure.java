package org.bmms.console.run.plan;

import org.bmms.console.base.FailureCode;

/** Why a plan is not run. */
public enum PlanFailure implements FailureCode {
    /** It is not a plan, or of another version of the console. */
    UNREADABLE("PLAN-UNREADABLE"),
    /** Its content does not have the hash that was written with it. */
    ALTERED("PLAN-ALTERED"),
    /** It is too old. */
    EXPIRED("PLAN-EXPIRED"),
    /**
     * The target is not as it was when the plan was made; arguments: the plan, the first difference, their number, and all
     * of them.
     */
    DRIFTED("PLAN-DRIFTED"),
    /** Made again from its parameters, it would do something else. */
    DIFFERENT("PLAN-DIFFERENT"),
    /** A step tried a command that was not shown. */
    NOT_PLANNED("PLAN-NOT-SHOWN");

    private final String code;

    PlanFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "run";
    }
}
