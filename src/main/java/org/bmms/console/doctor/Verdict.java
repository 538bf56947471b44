package org.bmms.console.doctor;

/** How a part of a profile is. */
public enum Verdict {
    /** As it should be. */
    OK,
    /** It works, but something should be known or mended. */
    WARNING,
    /** It does not work. */
    FAIL,
    /** It was not looked at, since something it stands on does not work. */
    SKIPPED
}
