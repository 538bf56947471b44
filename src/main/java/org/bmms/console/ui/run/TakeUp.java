package org.bmms.console.ui.run;

/** What is done with a run once it is taken up. */
public enum TakeUp {
    /** Go on in the direction that it has; a run that waited is then asked about again. */
    GO_ON,
    ROLL_BACK,
    /** End it as it is. */
    LEAVE
}
