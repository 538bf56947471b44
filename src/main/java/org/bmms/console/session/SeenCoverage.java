package org.bmms.console.session;

import org.bmms.console.base.Cancellation;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.CoverageScan;
import org.bmms.console.coverage.StandbyCount;

/**
 * The coverage for people to look at, counted on the standby if the profile names one. The gate before a switch does not go
 * by it: {@link Session#coverage} is the primary's.
 */
public record SeenCoverage(Session session) {

    /** Counts and remembers the result for the trend. */
    public CoverageReport count(Cancellation cancellation, CoverageListener listener) {
        CoverageReport report = unremembered(cancellation, listener);
        session.coverageHistory().add(report);
        return report;
    }

    /** Counts, and leaves it to the caller what to remember. */
    public CoverageReport unremembered(Cancellation cancellation, CoverageListener listener) {
        CoverageScan scan = session.coverageScan();
        return new StandbyCount(scan, session.target()::standby, scan::of).count(cancellation, listener);
    }
}
