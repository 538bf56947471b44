package org.bmms.console.audit.report;

import org.bmms.console.base.FailureCode;

/** Why a report is not written. */
public enum ReportFailure implements FailureCode {
    /** The extension of the file is none of the known ones; argument: the file. */
    FORMAT("REPORT-FORMAT"),
    /** The file cannot be written; argument: the file. */
    FILE("REPORT-FILE");

    private final String code;

    ReportFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "audit";
    }
}
