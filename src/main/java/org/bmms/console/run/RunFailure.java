package org.bmms.console.run;

import org.bmms.console.base.FailureCode;

/** Why a run does not start, stops, or cannot be decided. */
public enum RunFailure implements FailureCode {
    /** After acting, the effect is not there. */
    NOT_EFFECTIVE("RUN-NOT-EFFECTIVE"),
    /** The step did not end within its limit. */
    TIME_LIMIT("RUN-TIME-LIMIT"),
    /** The operator cancelled. */
    CANCELLED("RUN-CANCELLED"),
    /** The server could not be reached to learn how the step ended. */
    UNDECIDED("RUN-UNDECIDED"),
    /** It cannot go on, because the journal cannot be written; arguments: the run, why, the code of that. */
    STOPPED("RUN-STOPPED"),
    /** The disk with the journal is full; arguments: host, mount point, free space. */
    DISK_FULL("RUN-DISK-FULL"),
    /** The console itself is at fault. */
    INTERNAL("RUN-INTERNAL"),
    /** There is no run of that name. */
    NO_SUCH_RUN("RUN-UNKNOWN"),
    /** It is not in a state in which that can be done. */
    WRONG_STATE("RUN-STATE"),
    /** The journal on the server is not a chain. */
    JOURNAL_BROKEN("RUN-JOURNAL-BROKEN"),
    /** Another run holds the target. */
    LOCKED("LOCK-HELD"),
    /** The lock's directory can neither be made nor is it there. */
    LOCK_REFUSED("LOCK-REFUSED"),
    /** The lock is not ours any more. */
    LOCK_LOST("LOCK-LOST"),
    /** Its holder is alive, so it cannot be taken over. */
    HOLDER_ALIVE("LOCK-HOLDER-ALIVE"),
    /** Taking over needs a reason. */
    REASON_NEEDED("LOCK-REASON"),
    /** The guard has put the old state back already. */
    GUARD_FIRED("GUARD-FIRED"),
    /** It has begun to put the old state back and does not end. */
    GUARD_ACTING("GUARD-ACTING");

    private final String code;

    RunFailure(String code) {
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
