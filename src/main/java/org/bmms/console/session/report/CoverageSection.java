package org.bmms.console.session.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Outcome;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.CoverageVerdict;
import org.bmms.console.coverage.SourceWords;
import org.bmms.console.coverage.TableCoverage;
import org.bmms.console.coverage.TrendPoint;

/** The newest measurement of the coverage, and how it came to that. */
final class CoverageSection {
    private final Outcome<Measured> measured;
    private final Sheet sheet;

    CoverageSection(Outcome<Measured> measured, Sheet sheet) {
        this.measured = measured;
        this.sheet = sheet;
    }

    void write() {
        sheet.section("report.section.coverage");
        Parts.why(measured).ifPresent(sheet::unasked);
        Parts.known(measured).ifPresent(this::measured);
    }

    private void measured(Measured known) {
        CoverageReport newest = known.newest();
        if (newest == null) {
            sheet.say("report.coverage.none");
            return;
        }
        CoverageVerdict verdict = newest.verdict(known.accepted());
        sheet.beginFacts();
        sheet.fact("report.coverage.as-of", sheet.time(newest.asOf()));
        sheet.fact("report.coverage.percent", percent(newest, sheet));
        sheet.fact("report.coverage.rows", sheet.number(newest.rows()));
        sheet.fact("report.coverage.missing", sheet.number(newest.missing()));
        sheet.fact(
                "report.coverage.wrong",
                newest.wrong().map(sheet::number).orElseGet(() -> sheet.of("report.coverage.not-counted")));
        sheet.fact(
                "report.coverage.verdict",
                sheet.of("report.coverage." + (verdict.pass() ? "passes" : "does-not-pass")));
        sheet.end();
        newest.source().ifPresent(source -> sheet.page().element("p", sheet.said(SourceWords.of(source))));
        verdict.reasons().forEach(reason -> sheet.page().element("p", "reason", sheet.said(reason)));
        tables(newest.tables());
        trend(known.trend());
    }

    private void tables(List<TableCoverage> tables) {
        sheet.part(sheet.of("report.coverage.tables"));
        sheet.beginTable("coverage", "table", "rows", "without", "percent", "state");
        for (TableCoverage table : tables) {
            sheet.page().begin("tr");
            sheet.codeCell("table", table.table());
            sheet.cell("rows", table.exact() ? table.rows().map(sheet::number).orElse("") : "");
            sheet.cell("without", table.missing().map(sheet::number).orElse(""));
            sheet.cell("percent", table.percent().map(this::share).orElse(""));
            sheet.beginCell("state");
            sheet.page()
                    .element(
                            "div",
                            sheet.of("report.table." + table.state().name())
                                    + (table.required() ? ", " + sheet.of("report.table.required") : ""));
            table.reason().ifPresent(reason -> sheet.below(sheet.said(reason)));
            sheet.page().end().end();
        }
        sheet.end();
    }

    private void trend(List<TrendPoint> trend) {
        sheet.part(sheet.of("report.coverage.trend"));
        if (trend.isEmpty()) {
            sheet.say("report.coverage.no-trend");
            return;
        }
        sheet.beginTable("trend", "time", "percent", "complete");
        for (TrendPoint point : trend) {
            long complete = point.tables().values().stream()
                    .filter(share -> share.compareTo(BigDecimal.valueOf(100)) == 0)
                    .count();
            sheet.page().begin("tr");
            sheet.cell("time", sheet.time(point.at()));
            sheet.cell("percent", point.whole().map(this::share).orElseGet(() -> sheet.of("report.coverage.empty")));
            sheet.cell(
                    "complete",
                    sheet.of(
                            "report.coverage.complete", complete, point.tables().size()));
            sheet.page().end();
        }
        sheet.end();
    }

    private String share(BigDecimal percent) {
        return sheet.of("report.percent", percent.toPlainString());
    }

    /** The share of all rows that have an organisation; words where it was not counted or there is none. */
    static String percent(CoverageReport report, Sheet sheet) {
        Optional<BigDecimal> percent = report.percent();
        return percent.map(share -> sheet.of("report.percent", share.toPlainString()))
                .orElseGet(() -> sheet.of(report.exact() ? "report.coverage.empty" : "report.coverage.not-counted"));
    }
}
