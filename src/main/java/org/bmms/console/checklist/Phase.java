package org.bmms.console.checklist;

/** The phases of the way from OBCMS to BMMS (checklist § Deployment Strategy). */
public enum Phase {
    /** The system runs for one organisation. */
    DEPLOY(1),
    /** The tables get their organisation columns. */
    MIGRATE(2),
    /** What the migration did is watched for two to four weeks. */
    VALIDATE(3),
    /** The mode is switched. */
    SWITCH(4),
    /** Three ministries, offices or agencies try it. */
    PILOTS(5),
    /** All others follow. */
    ROLLOUT(6);

    private final int number;

    Phase(int number) {
        this.number = number;
    }

    /** Its number in the checklist. */
    public int number() {
        return number;
    }
}
