package org.bmms.console.target.connection;

import org.bmms.console.base.FailureCode;

/** Why a part of the target cannot be reached although its host can. */
public enum ConnectionFailure implements FailureCode {
    /** The settings file has no address of the database, and the profile does not say it either. */
    NO_DATABASE("TARGET-NO-DATABASE"),
    /** The settings file has no address of Redis. */
    NO_REDIS("TARGET-NO-REDIS"),
    /** A role's password is not known. */
    NO_PASSWORD("TARGET-NO-PASSWORD");

    private final String code;

    ConnectionFailure(String code) {
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
