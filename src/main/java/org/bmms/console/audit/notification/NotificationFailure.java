package org.bmms.console.audit.notification;

import org.bmms.console.base.FailureCode;

/** Why a notification did not reach its channel. The first argument of all is the server. */
public enum NotificationFailure implements FailureCode {
    /** No connection, or it was lost. */
    UNREACHABLE("NOTIFY-UNREACHABLE"),
    /** The server took too long. */
    TIME_LIMIT("NOTIFY-TIME-LIMIT"),
    /** The connection could not be encrypted as the profile demands. */
    ENCRYPTION("NOTIFY-TLS"),
    /** The password, or the address of the webhook, was not accepted. */
    AUTHENTICATION("NOTIFY-AUTH"),
    /** The password, or the address of the webhook, was not given. */
    NO_SECRET("NOTIFY-NO-SECRET"),
    /** The server wants it later. */
    LATER("NOTIFY-LATER"),
    /** The server does not take it; argument: what it said as a number, 0 if it said none. */
    REFUSED("NOTIFY-REFUSED"),
    /** More notifications waited than the console keeps. */
    TOO_MANY("NOTIFY-TOO-MANY"),
    /** The console was closed before it was sent. */
    CUT_SHORT("NOTIFY-CUT-SHORT"),
    /** The profile has no channel, or not this one; argument: the environment. */
    NO_CHANNEL("NOTIFY-NO-CHANNEL"),
    /** A fault of the console itself. */
    FAULT("NOTIFY-FAULT");

    private final String code;

    NotificationFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "notification";
    }

    @Override
    public boolean mayPass() {
        return this == UNREACHABLE || this == TIME_LIMIT || this == LATER;
    }
}
