package org.bmms.console.monitoring;

import org.bmms.console.base.FailureCode;

/** What monitoring cannot tell although nothing failed. */
public enum MonitoringFailure implements FailureCode {
    /** Neither a table nor a file tells when the scheduler was last at work. */
    BEAT_UNSEEN("MONITOR-BEAT-UNSEEN"),
    /** There is nothing to compare with yet, or nothing happened since. */
    NO_FIGURES("MONITOR-NO-FIGURES"),
    /** The way to it leads over a host that does not answer. */
    NO_WAY("MONITOR-NO-WAY");

    private final String code;

    MonitoringFailure(String code) {
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
