package org.bmms.console.audit.report;

import java.time.Instant;
import org.bmms.console.audit.AuditReport;
import org.bmms.console.audit.PastRun;
import org.bmms.console.run.RunView;
import org.bmms.console.target.profile.Kind;

/**
 * Everything there is to say of one run; pages, tables and data are made of it.
 *
 * @param environment its name
 * @param kind what kind of environment that is
 * @param run plan, steps and journal
 * @param past when, by whom, how long
 * @param audit what the verification of the audit found
 * @param made when the report was made
 */
public record RunReport(String environment, Kind kind, RunView run, PastRun past, AuditReport audit, Instant made)
        implements Report {

    @Override
    public String page(ReportWords words) {
        return RunReportPage.of(this, words);
    }

    /** Its journal. */
    @Override
    public String table(ReportWords words) {
        return RunReportTable.of(this, words);
    }

    @Override
    public Object data(ReportWords words) {
        return this;
    }
}
