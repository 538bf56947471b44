package org.bmms.console.verification;

/** How a check ended. */
public enum CheckStatus {
    /** It holds. */
    PASS,
    /** It does not hold. */
    FAIL,
    /** Nobody knows: it could not be looked at. Where the check is required this counts as a failure. */
    CANNOT_TELL
}
