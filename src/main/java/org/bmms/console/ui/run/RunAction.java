package org.bmms.console.ui.run;

/** What an operator may do with a run as it stands. */
public enum RunAction {
    /** Keep the new state; the guard is told not to act. */
    KEEP,
    /** Put the old state back; a step that is under way is stopped first. */
    ROLL_BACK,
    /** Go on from the first step that is not done, in the direction the run has; looks before it repeats anything. */
    GO_ON,
    /** Stop the step that is under way; the run stays open. */
    STOP,
    /** End the run as it is. */
    LEAVE,
    /** Take a run up that nobody works on; needs the environment's name and a reason. */
    TAKE_UP
}
