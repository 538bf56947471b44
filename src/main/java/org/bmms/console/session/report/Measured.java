package org.bmms.console.session.report;

import java.util.Collection;
import java.util.List;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.TrendPoint;
import org.jspecify.annotations.Nullable;

/**
 * The coverage as it was measured; nothing is counted for a report.
 *
 * @param newest the newest measurement; null before the first
 * @param accepted required tables that are known to have no organisation column
 * @param trend the last exact measurement of each day, the oldest first
 */
public record Measured(@Nullable CoverageReport newest, Collection<String> accepted, List<TrendPoint> trend) {
    public Measured {
        accepted = List.copyOf(accepted);
        trend = List.copyOf(trend);
    }
}
