package org.bmms.console.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.bmms.console.base.Json;
import org.bmms.console.database.store.ConsoleStore;
import org.bmms.console.database.store.CoverageRecord;

/** The measurements of an environment over time. */
public final class CoverageHistory {
    private static final Duration OFTEN_ENOUGH = Duration.ofHours(1);

    /** As many as a month has hours and more; what is older would be another page of the same trend. */
    private static final int MOST_FOR_TREND = 1_000;

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

    /**
     * Remembers a report that nobody asked for, so that counting every few minutes does not fill the store: only if the
     * newest one says something else or is an hour old.
     */
    public void addIfNews(CoverageReport report) {
        boolean news = latest(1).stream()
                .noneMatch(before -> before.rowsMissing() == report.missing()
                        && Objects.equals(before.rowsWrong(), report.wrong().orElse(null))
                        && before.pass() == report.verdict().pass()
                        && before.recorded().plus(OFTEN_ENOUGH).isAfter(report.asOf()));
        if (news) {
            add(report);
        }
    }

    /**
     * The last exact measurement of each day since a moment, the oldest first.
     *
     * @param zone says when a day ends
     */
    public List<TrendPoint> daily(Instant since, ZoneId zone) {
        Map<LocalDate, CoverageRecord> days = new TreeMap<>();
        latest(MOST_FOR_TREND).stream()
                .filter(measurement ->
                        measurement.exact() && !measurement.recorded().isBefore(since))
                .sorted(Comparator.comparing(CoverageRecord::recorded))
                .forEach(measurement ->
                        days.put(measurement.recorded().atZone(zone).toLocalDate(), measurement));
        return days.values().stream()
                .map(measurement -> TrendPoint.of(report(measurement)))
                .toList();
    }

    /** The newest exact report; empty before the first one. */
    public Optional<CoverageReport> newest() {
        return latest(1).stream()
                .filter(CoverageRecord::exact)
                .map(CoverageHistory::report)
                .findFirst();
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
