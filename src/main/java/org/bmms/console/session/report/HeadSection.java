package org.bmms.console.session.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bmms.console.audit.AuditReport;
import org.bmms.console.audit.ChainBreak;
import org.bmms.console.backup.BackupState;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.Condition;
import org.bmms.console.checklist.Phase;
import org.bmms.console.checklist.Position;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.onboarding.directory.Rollout;
import org.bmms.console.run.RunState;
import org.bmms.console.target.mode.Mode;

/** The first sheet: of what this is, where it stands, what comes next, and all the rest in short. */
final class HeadSection {
    private final DeploymentReport report;
    private final Sheet sheet;

    HeadSection(DeploymentReport report, Sheet sheet) {
        this.report = report;
        this.sheet = sheet;
    }

    void write() {
        sheet.page().element("h1", sheet.of("report.title.of", report.about().environment()));
        sheet.page().element("p", "lead", lead());
        facts();
        inShort();
        next();
    }

    private String lead() {
        Position position = report.standing().position();
        return position == null
                ? sheet.of("report.phase.unknown")
                : sheet.of(
                        "report.phase",
                        position.phase().number(),
                        Phase.values().length,
                        phase(position.phase()),
                        position.why());
    }

    private static Message phase(Phase phase) {
        return new Message("ui.phase." + phase.name().toLowerCase(Locale.ROOT), List.of());
    }

    private void facts() {
        About about = report.about();
        Standing standing = report.standing();
        sheet.beginFacts();
        sheet.fact("report.fact.environment", about.environment());
        sheet.fact(
                "report.fact.kind",
                sheet.of("report.kind." + about.kind().name().toLowerCase(Locale.ROOT)));
        sheet.fact("report.fact.mode-in-file", mode(standing.modeInFile()));
        sheet.fact("report.fact.mode-in-effect", mode(standing.modeInEffect()));
        sheet.code(
                "report.fact.commit",
                standing.commit()
                        .map(commit -> commit.hash() + "  " + commit.subject())
                        .orElseGet(() -> sheet.of("report.unknown")));
        sheet.fact("report.fact.made", sheet.time(about.made()));
        sheet.fact("report.fact.operator", about.operator() + "@" + about.workstation());
        sheet.fact(
                "report.fact.version", about.version() == null ? sheet.of("report.version.classes") : about.version());
        sheet.end();
    }

    private String mode(Optional<Mode> mode) {
        return mode.map(Mode::name).orElseGet(() -> sheet.of("report.unknown"));
    }

    private void inShort() {
        sheet.section("report.section.short");
        sheet.beginFacts();
        sheet.fact("report.short.checklist", checklist());
        sheet.fact("report.short.runs", runs());
        sheet.fact("report.short.downtime", downtime());
        sheet.fact("report.short.coverage", coverage());
        sheet.fact("report.short.backups", backups());
        sheet.fact("report.short.organisations", organizations());
        sheet.fact("report.short.audit", audit());
        sheet.fact(
                "report.short.gaps",
                sheet.of("report.short.gaps.count", Gaps.of(report).size()));
        sheet.end();
    }

    private String unknown() {
        return sheet.of("report.not-asked");
    }

    private String checklist() {
        return Parts.known(report.checked().board())
                .map(board -> sheet.of(
                        "report.short.checklist.settled",
                        board.settled(),
                        board.rows().size()))
                .orElseGet(this::unknown);
    }

    private String runs() {
        return Parts.known(report.doings())
                .map(doings -> sheet.of(
                        "report.short.runs.counts",
                        doings.runs().size(),
                        count(doings, RunState.DONE),
                        count(doings, RunState.ROLLED_BACK),
                        count(doings, RunState.FAILED)))
                .orElseGet(this::unknown);
    }

    private static long count(Doings doings, RunState state) {
        return doings.runs().stream().filter(run -> run.state() == state).count();
    }

    private String downtime() {
        return Parts.known(report.doings()).map(this::downtime).orElseGet(this::unknown);
    }

    private String downtime(Doings doings) {
        long interrupting =
                doings.runs().stream().filter(ReportedRun::interrupts).count();
        long unmeasured =
                doings.runs().stream().filter(ReportedRun::lacksDowntime).count();
        return interrupting == 0
                ? sheet.of("report.short.downtime.none")
                : sheet.of(
                        "report.short.downtime.of",
                        Sheet.took(doings.downtime()),
                        interrupting - unmeasured,
                        interrupting);
    }

    private String coverage() {
        return Parts.known(report.measured()).map(this::coverage).orElseGet(this::unknown);
    }

    private String coverage(Measured measured) {
        CoverageReport newest = measured.newest();
        return newest == null
                ? sheet.of("report.short.coverage.none")
                : sheet.of(
                        "report.short.coverage.of",
                        CoverageSection.percent(newest, sheet),
                        newest.missing(),
                        newest.asOf());
    }

    private String backups() {
        return Parts.known(report.kept())
                .map(kept -> sheet.of(
                        "report.short.backups.of",
                        kept.backups().size(),
                        kept.backups().stream()
                                .filter(backup -> backup.state() == BackupState.REHEARSED)
                                .count()))
                .orElseGet(this::unknown);
    }

    private String organizations() {
        return Parts.known(report.takenIn())
                .map(TakenIn::rollout)
                .map(this::organizations)
                .orElseGet(this::unknown);
    }

    private String organizations(Rollout rollout) {
        return sheet.of(
                "report.short.organisations.of",
                rollout.pilots().done(),
                rollout.pilots().wanted(),
                rollout.moas().done(),
                rollout.moas().wanted());
    }

    private String audit() {
        return Parts.known(report.proof().audit()).map(this::audit).orElseGet(this::unknown);
    }

    private String audit(AuditReport audit) {
        return audit.broken()
                .map(ChainBreak::what)
                .map(sheet::said)
                .orElseGet(() -> sheet.of("audit.verified", audit.records()));
    }

    private void next() {
        sheet.section("report.section.next");
        sheet.page()
                .element(
                        "p",
                        "next",
                        sheet.of("ui.next."
                                + report.standing().next().kind().name().toLowerCase(Locale.ROOT)));
        if (report.standing().next().conditions().isEmpty()) {
            return;
        }
        sheet.beginTable("conditions", "condition", "met", "finding");
        for (Condition condition : report.standing().next().conditions()) {
            sheet.page().begin("tr");
            sheet.cell("condition", sheet.said(condition.statement()));
            sheet.cell(
                    "met",
                    condition.state(),
                    sheet.of("report.condition." + condition.state().name()));
            sheet.cell("finding", sheet.said(condition.finding()));
            sheet.page().end();
        }
        sheet.end();
    }
}
