package org.bmms.console.target.redis;

import org.bmms.console.base.FailureCode;

/** What can go wrong with Redis. */
public enum RedisFailure implements FailureCode {
    /** The address in the settings cannot be read, or is a socket. */
    URL("REDIS-URL"),
    /** No connection, or it was lost. */
    UNREACHABLE("REDIS-UNREACHABLE"),
    /** The password or user is wrong or missing, or may not ask this. */
    AUTHENTICATION("REDIS-AUTH"),
    /** No Sentinel knows a master, or what they name is none; arguments: its name, what each said. */
    NO_MASTER("REDIS-NO-MASTER"),
    /** Redis answered with an error. */
    ANSWER("REDIS-ANSWER");

    private final String code;

    RedisFailure(String code) {
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

    @Override
    public boolean mayPass() {
        return this == UNREACHABLE || this == NO_MASTER;
    }
}
