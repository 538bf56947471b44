package org.bmms.console.session.report;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Outcome;

/** All runs and changes in the order of time, with their ends, reasons and downtimes. */
final class RunSection {
    private final Outcome<Doings> doings;
    private final Sheet sheet;

    RunSection(Outcome<Doings> doings, Sheet sheet) {
        this.doings = doings;
        this.sheet = sheet;
    }

    void write() {
        sheet.section("report.section.runs");
        Parts.why(doings).ifPresent(sheet::unasked);
        Parts.known(doings).ifPresent(this::runs);
    }

    private void runs(Doings known) {
        if (known.server() != null) {
            sheet.recorded(known.server());
        }
        List<ReportedRun> runs = known.runs();
        if (runs.isEmpty()) {
            sheet.say("report.runs.none");
            return;
        }
        sheet.note("report.runs.measured");
        sheet.beginTable("runs", "began", "run", "result", "took", "downtime");
        runs.forEach(this::run);
        sheet.end();
    }

    private void run(ReportedRun run) {
        sheet.page().begin("tr");
        sheet.timeCell("began", run.began());
        sheet.beginCell("run");
        sheet.page().element("div", sheet.of("audit.kind." + run.kind()));
        if (!run.organizations().isEmpty()) {
            sheet.below(sheet.of("report.run.organisations", String.join(", ", run.organizations())));
        }
        run.said().forEach(said -> sheet.below(sheet.said(said)));
        sheet.below(sheet.of(
                "report.run.by",
                sheet.words().said(run.operator()),
                sheet.of("report.source." + run.source().name())));
        sheet.page()
                .begin("div", "evidence")
                .element("code", sheet.words().said(run.id()))
                .end()
                .end();
        sheet.cell("result", run.state(), sheet.of("audit.state." + run.state().name()));
        sheet.cell("took", run.took().map(Sheet::took).orElseGet(() -> sheet.of("report.unknown")));
        sheet.cell("downtime", downtime(run));
        sheet.page().end();
    }

    private String downtime(ReportedRun run) {
        Duration downtime = run.downtime();
        if (downtime != null) {
            return Sheet.took(downtime);
        }
        return sheet.of(run.interrupts() ? "audit.report.not-measured" : "report.run.no-interruption");
    }
}
