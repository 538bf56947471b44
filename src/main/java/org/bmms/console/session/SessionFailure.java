package org.bmms.console.session;

import org.bmms.console.base.FailureCode;

/** Why a session does not do what it was asked. */
public enum SessionFailure implements FailureCode {
    /** The environment's name was not typed exactly; argument: the name. */
    CONFIRMATION("CONFIRM-NAME"),
    /** No run is open; argument: the environment. */
    NO_OPEN_RUN("RUN-NONE-OPEN"),
    /** The settings files cannot be read or disagree, so nobody knows which mode should be verified. */
    MODE_UNCLEAR("MODE-UNCLEAR");

    private final String code;

    SessionFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "session";
    }
}
