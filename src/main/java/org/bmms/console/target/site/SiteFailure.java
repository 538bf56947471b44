package org.bmms.console.target.site;

import org.bmms.console.base.FailureCode;

/** Why the site gave no answer. */
public enum SiteFailure implements FailureCode {
    /** No connection: no such name, nothing listens, or it was closed before the answer. */
    UNREACHABLE("SITE-UNREACHABLE"),
    /** No complete answer within the time limit. */
    TIME_LIMIT("SITE-TIME-LIMIT"),
    /** The certificate is not trusted, has expired, or is for another name. */
    CERTIFICATE("SITE-CERTIFICATE"),
    /** The profile's file of certificates cannot be read. */
    CA_FILE("SITE-CA-FILE"),
    /** The waiting was cancelled. */
    CANCELLED("SITE-CANCELLED");

    private final String code;

    SiteFailure(String code) {
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
