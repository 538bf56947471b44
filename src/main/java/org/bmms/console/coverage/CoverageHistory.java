package org.bmms.console.coverage;

import java.util.List;
import org.bmms.console.base.Json;
import org.bmms.console.database.store.ConsoleStore;
import org.bmms.console.database.store.CoverageRecord;

/** The measurements of an environment over time. */
public final class CoverageHistory {
    private final ConsoleStore store;
    private final String environment;

    public CoverageHistory(ConsoleStore store, String environment) {
        this.store = store;
        this.environment = environment;
    }

    /** Remembers a report. */
    public void add(CoverageReport report) {
        store.put(new CoverageRecord(
                environment + " " + report.asOf(),
                environment,
                report.asOf(),
                report.rows(),
                report.missing(),
                report.wrong().orElse(null),
                report.exact(),
                report.verdict().pass(),
                Json.write(report)));
    }

    /** The latest measurements, the newest first. */
    public List<CoverageRecord> latest(int most) {
        return store.newest(CoverageRecord.class, environment, most);
    }

    /** The report that a measurement remembers. */
    public static CoverageReport report(CoverageRecord measurement) {
        return Json.read(measurement.report(), CoverageReport.class);
    }
}
