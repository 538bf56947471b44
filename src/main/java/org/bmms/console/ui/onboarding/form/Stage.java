package org.bmms.console.ui.onboarding.form;

/** The pages of the form, in the order in which one sees them. */
public enum Stage {
    /** Which organisation. */
    CHOOSE,
    /** What is to be known about it and its users. */
    FILL,
    /** Exactly which rows would be written, and the confirmation. */
    REVIEW,
    /** It is being done. */
    RUN,
    /** What was done. */
    RESULT
}
