package org.bmms.console.session.report;

import org.bmms.console.base.FailureCode;

/** Why a report is not made. */
public enum ReportCancelled implements FailureCode {
    /** The operator cancelled; no file was written. */
    CANCELLED("REPORT-CANCELLED");

    private final String code;

    ReportCancelled(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "report";
    }
}
