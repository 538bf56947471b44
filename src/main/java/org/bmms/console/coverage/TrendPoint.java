package org.bmms.console.coverage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One exact measurement as the trend shows it.
 *
 * @param at the moment it describes
 * @param whole the share of all rows with an organisation, in percent, rounded down; empty if there were no rows
 * @param tables the same by table, for tables with rows
 */
public record TrendPoint(Instant at, Optional<BigDecimal> whole, Map<String, BigDecimal> tables) {

    public TrendPoint {
        tables = Map.copyOf(tables);
    }

    /** What a report adds to the trend. */
    public static TrendPoint of(CoverageReport report) {
        Map<String, BigDecimal> tables = new HashMap<>();
        report.tables().forEach(table -> table.percent().ifPresent(percent -> tables.put(table.table(), percent)));
        return new TrendPoint(report.asOf(), report.percent(), tables);
    }

    /**
     * A trend with one more point, which replaces an earlier one of its day.
     *
     * @param zone says when a day ends
     */
    public static List<TrendPoint> daily(List<TrendPoint> before, TrendPoint newest, ZoneId zone) {
        List<TrendPoint> points = new ArrayList<>(before);
        points.removeIf(point -> point.at()
                .atZone(zone)
                .toLocalDate()
                .equals(newest.at().atZone(zone).toLocalDate()));
        points.add(newest);
        return List.copyOf(points);
    }
}
