package org.bmms.console.onboarding.form;

/** How new users get their first password. */
public enum PasswordPolicy {
    /** The console makes one, stores its hash, and shows it once. */
    TEMPORARY,
    /** None works until the user has chosen one behind a link that the application makes. */
    RESET_LINK
}
