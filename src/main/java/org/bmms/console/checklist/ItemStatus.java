package org.bmms.console.checklist;

/** How an item of the checklist stands. */
public enum ItemStatus {
    /** It is as it must be. */
    PASSED,
    /** It is, but something should be known or mended. */
    WARNING,
    /** It is not. */
    FAILED,
    /** Nobody knows: it could not be looked at. */
    CANNOT_TELL,
    /** It has no meaning here, such as what is for BMMS mode only. */
    NOT_APPLICABLE,
    /** Its turn comes after the switch to BMMS, which was not made yet. */
    NOT_DUE,
    /** A person has to say something. */
    OPEN,
    /** The console has not looked yet. */
    NOT_EXAMINED;

    /** Whether nothing is left to do about it. */
    public boolean isSettled() {
        return this == PASSED || this == WARNING || this == NOT_APPLICABLE;
    }
}
