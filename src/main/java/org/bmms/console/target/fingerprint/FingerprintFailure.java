package org.bmms.console.target.fingerprint;

import org.bmms.console.base.FailureCode;

/** Why a part of a fingerprint is missing although nothing failed. */
public enum FingerprintFailure implements FailureCode {
    /** The host has no role that needs it. */
    NOT_ASKED("FACT-NOT-ASKED"),
    /** The source directory is not a repository. */
    NO_REPOSITORY("FACT-NO-REPOSITORY"),
    /** It was not read within its time. */
    TIME_LIMIT("FACT-TIME-LIMIT"),
    /** The operator cancelled. */
    CANCELLED("FACT-CANCELLED");

    private final String code;

    FingerprintFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "target";
    }
}
