package org.bmms.console.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.CoverageVerdict;
import org.bmms.console.coverage.SourceWords;
import org.bmms.console.coverage.TableCoverage;
import org.bmms.console.target.profile.PolicyProfile;

/** Coverage for people: the verdict first, then a line a table. */
final class CoverageText implements CoverageListener {
    private static final int REASONS_SHOWN = 5;

    private final Terminal terminal;
    private final List<String> accepted;

    /** A text for a profile that accepts these tables without an organisation column. */
    CoverageText(Terminal terminal, PolicyProfile policy) {
        this.terminal = terminal;
        this.accepted = policy.acceptedWithoutOrganization();
    }

    @Override
    public void progress(long done, long total) {
        double share = total == 0 ? 1 : (double) done / total;
        terminal.progress(terminal.texts()
                .render(org.bmms.console.base.Message.of(
                        "cli.coverage.counting", terminal.symbols().bar(share), done, total)));
    }

    @Override
    public void interrupted(int times) {
        terminal.note(org.bmms.console.base.Message.of("cli.coverage.interrupted", times));
    }

    /** The whole report. */
    void show(CoverageReport report) {
        verdict(report);
        Table table = new Table(List.of("", "table", "rows", "without", "share", "state"), 2, 3, 4);
        for (TableCoverage line : report.tables()) {
            table.row(
                    line.required() ? "*" : " ",
                    line.table(),
                    line.rows().map(rows -> (line.exact() ? "" : "~") + rows).orElse("-"),
                    line.missing().map(String::valueOf).orElse("-"),
                    line.percent().map(CoverageText::percent).orElse("n/a"),
                    state(line));
        }
        table.show(terminal);
        terminal.say("cli.coverage.required");
        summary(report);
        source(report);
    }

    /** The verdict alone, with its reasons. */
    void verdict(CoverageReport report) {
        CoverageVerdict verdict = report.verdict(accepted);
        String key = verdict.pass()
                ? "cli.coverage.passed"
                : verdict.complete() ? "cli.coverage.complete" : "cli.coverage.not-passed";
        terminal.line((verdict.complete()
                        ? terminal.symbols().good()
                        : terminal.symbols().bad()) + " " + terminal.texts().text(key));
        verdict.reasons().stream()
                .limit(REASONS_SHOWN)
                .forEach(reason -> terminal.line("  " + terminal.texts().render(reason)));
        int more = verdict.reasons().size() - REASONS_SHOWN;
        if (more > 0) {
            terminal.say("cli.coverage.more", more);
        }
    }

    /** About how many rows are without an organisation, as far as the server's statistics know. */
    void likely(CoverageReport report) {
        if (report.likelyMissing() > 0) {
            terminal.say("cli.coverage.likely", report.likelyMissing(), report.rows());
        }
    }

    /** Whether the gate is open. */
    boolean passes(CoverageReport report) {
        return report.verdict(accepted).pass();
    }

    /** Rows, share, wrong organisations. */
    void summary(CoverageReport report) {
        terminal.say(
                "cli.coverage.summary",
                report.rows(),
                report.tables().stream()
                        .filter(table -> table.rows().isPresent())
                        .count(),
                report.missing(),
                report.percent().map(CoverageText::percent).orElse("n/a"),
                report.wrong().map(String::valueOf).orElse("not counted"),
                Figures.duration(report.took()),
                Figures.time(report.asOf()));
    }

    /** Where it was counted, if not simply on the primary. */
    private void source(CoverageReport report) {
        report.source().ifPresent(source -> terminal.line(terminal.texts().render(SourceWords.of(source))));
    }

    private String state(TableCoverage line) {
        String words = line.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return line.reason()
                .map(reason -> words + ": " + terminal.texts().render(reason))
                .orElse(words);
    }

    static String percent(BigDecimal percent) {
        return percent + " %";
    }
}
