package org.bmms.console.ui.run;

/** Whose a run is at the moment. */
public enum Holding {
    /** It is about to begin; nothing of it is on the server yet. */
    NOT_BEGUN,
    /** This console holds its lock and carries it out. */
    IN_HAND,
    /** Another console that is alive holds its lock. */
    ELSEWHERE,
    /** Nobody who is alive works on it, and it is not over: it waits for somebody who takes it up. */
    LEFT,
    /** It is over, so that nobody needs to hold it. */
    OVER
}
