package org.bmms.console.run;

/** Where a run or a step stands; the words are the same everywhere in the program. */
public enum RunState {
    NOT_STARTED,
    RUNNING,
    /** All steps are done and the operator must decide. */
    WAITING_FOR_YOU,
    /** Only a look at the server can tell. */
    UNKNOWN,
    FAILED,
    ROLLED_BACK,
    DONE
}
