package org.bmms.console.monitoring.log;

import org.bmms.console.base.FailureCode;

/** Why a log cannot be shown or searched. */
public enum LogFailure implements FailureCode {
    /** The journal shows the user nothing; arguments: the host, the user. */
    NOT_PERMITTED("LOG-NOT-PERMITTED"),
    /** What is searched for is not a regular expression; argument: what is wrong with it. */
    EXPRESSION("LOG-EXPRESSION"),
    /** The expression takes too long on a line; argument: the expression. */
    SLOW_EXPRESSION("LOG-SLOW-EXPRESSION"),
    /** The file cannot be written; argument: the file. */
    EXPORT("LOG-EXPORT"),
    /** Writing the file was cancelled; argument: the file. */
    EXPORT_STOPPED("LOG-EXPORT-STOPPED");

    private final String code;

    LogFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "monitoring";
    }
}
