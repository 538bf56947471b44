package org.bmms.console.onboarding.isolation;

/** What a proof came to. */
public enum IsolationVerdict {
    /** Nothing of one organisation was seen by the other, on any way that was examined. */
    PROVEN,
    /** Something was seen. */
    FAILED,
    /** The target cannot keep organisations apart, or the proof could not look: it says nothing. */
    CANNOT_CERTIFY
}
