package org.bmms.console.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bmms.console.activation.gate.Gate;
import org.bmms.console.activation.gate.Preflight;
import org.bmms.console.backup.Backup;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Size;
import org.bmms.console.coverage.BackfillOrder;
import org.bmms.console.coverage.BackfillPreview;
import org.bmms.console.coverage.BackfillResult;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.doctor.DoctorReport;
import org.bmms.console.doctor.Verdict;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.session.Confirmation;
import org.bmms.console.session.Planning;
import org.bmms.console.session.RunDesk;
import org.bmms.console.session.Session;
import org.bmms.console.session.WatchedRun;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.SettingsFacts;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.site.DowntimeReport;
import org.bmms.console.verification.VerificationReport;

/**
 * The checklist's main job on a sandbox, from the first look to the final verification, each stage compared with what it
 * must come to.
 */
final class Rehearsal {
    private final Sandbox sandbox;
    private final Session session;
    private final Terminal terminal;
    private final Cancellation cancellation;
    private final Planning planning;
    private final List<Stage> stages = new ArrayList<>();
    private Duration downtime = Duration.ZERO;
    private boolean interrupted;
    private String settingsBefore = "";

    Rehearsal(Sandbox sandbox, Session session, Terminal terminal, Cancellation cancellation) {
        this.sandbox = sandbox;
        this.session = session;
        this.terminal = terminal;
        this.cancellation = cancellation;
        this.planning = new Planning(session);
    }

    /** All stages up to the first that did not come out as it must. */
    List<Stage> run() {
        boolean good = stage("connect", this::connect)
                && stage("fingerprint", this::fingerprint)
                && stage("pre-flight", this::refusedPreflight)
                && stage("coverage", this::coverageBefore)
                && stage("backfill", this::backfill)
                && stage("coverage again", this::coverageAfter)
                && stage("backup", this::backup)
                && stage("activation", this::activation)
                && stage("emergency rollback", this::emergencyRollback)
                && stage("second activation", this::activation)
                && stage("full rollback", this::fullRollback)
                && stage("final verification", this::finalVerification);
        if (!good) {
            terminal.say("cli.rehearse.stopped", stages.getLast().name());
        }
        return List.copyOf(stages);
    }

    private boolean stage(String name, Supplier<String> work) {
        terminal.blank();
        terminal.line("== " + name + " ==");
        downtime = Duration.ZERO;
        interrupted = false;
        long begun = System.nanoTime();
        boolean good;
        String result;
        try {
            result = work.get();
            good = true;
        } catch (FailureException e) {
            FailureText.show(terminal, e.failure());
            result = e.failure().code().code();
            good = false;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        stages.add(new Stage(name, good, result, took.toMillis(), interrupted ? downtime.toMillis() : null));
        return good && !cancellation.isRequested();
    }

    private String connect() {
        DiagnosisText text = new DiagnosisText(terminal);
        DoctorReport report = session.doctor().examine(cancellation, text::running);
        text.show(report);
        int bad =
                report.with(Verdict.FAIL).size() + report.with(Verdict.SKIPPED).size();
        require(bad == 0, bad + " parts of the profile do not work");
        return report.diagnoses().size() + " parts examined";
    }

    private String fingerprint() {
        Fingerprint fingerprint = session.fingerprint(cancellation);
        new FingerprintText(terminal).show(fingerprint);
        requireMode(fingerprint, Mode.OBCMS);
        settingsBefore = settings(fingerprint);
        return "OBCMS in file and in effect";
    }

    private static String settings(Fingerprint fingerprint) {
        return fingerprint.hosts().stream()
                .flatMap(host -> host.settings().get().stream())
                .map(SettingsFacts::sha256)
                .collect(Collectors.joining(" "));
    }

    private String refusedPreflight() {
        Preflight preflight = preflight(session.fingerprint(cancellation));
        Set<String> refused = preflight.refused().stream().map(Gate::id).collect(Collectors.toSet());
        require(refused.equals(Set.of("coverage", "backup")), "refused: " + refused);
        return "refused as it must be: no full coverage, no backup";
    }

    private Preflight preflight(Fingerprint fingerprint) {
        Preflight preflight = planning.preflight(fingerprint, cancellation, CoverageListener.none());
        PreflightText.show(terminal, preflight);
        return preflight;
    }

    private String coverageBefore() {
        CoverageText text = new CoverageText(terminal, session.profile().policy());
        CoverageReport report = session.coverage(cancellation, text);
        text.show(report);
        require(report.missing() > 0, "no row without an organisation");
        return share(report);
    }

    private static String share(CoverageReport report) {
        return report.percent().map(CoverageText::percent).orElse("n/a") + " of " + report.rows() + " rows";
    }

    private String backfill() {
        String code = planning.defaultCode(session.fingerprint(cancellation)).orElse("?");
        BackfillPreview preview = session.backfill().preview(code, cancellation);
        new BackfillText(terminal).show(preview);
        BackfillResult result =
                session.backfill().run(BackfillOrder.to(code), cancellation, new BackfillText(terminal));
        require(result.finished() && result.updated() == preview.rows(), result.updated() + " of " + preview.rows());
        return result.updated() + " rows given to " + code;
    }

    private String coverageAfter() {
        CoverageText text = new CoverageText(terminal, session.profile().policy());
        CoverageReport report = session.coverage(cancellation, text);
        text.summary(report);
        require(report.missing() == 0, report.missing() + " rows without an organisation");
        return share(report);
    }

    private String backup() {
        carryOut(planning.backup(session.fingerprint(cancellation)));
        session.rememberBackups();
        Backup backup = session.backups().latestRehearsed().orElseThrow(() -> unexpected("no rehearsed backup"));
        BackupTable.show(terminal, session.backups().list());
        return backup.id() + ", " + Size.of(backup.bytes()) + ", rehearsed";
    }

    private String activation() {
        Fingerprint fingerprint = session.fingerprint(cancellation);
        Preflight preflight = preflight(fingerprint);
        Plan plan = planning.activation(fingerprint, preflight);
        new PlanText(terminal).show(plan);
        carryOut(plan);
        requireMode(session.fingerprint(cancellation), Mode.BMMS);
        return "BMMS in file and in effect, verified, kept";
    }

    private String emergencyRollback() {
        Plan plan = planning.rollback(session.fingerprint(cancellation));
        new PlanText(terminal).show(plan);
        carryOut(plan);
        Fingerprint after = session.fingerprint(cancellation);
        requireMode(after, Mode.OBCMS);
        require(settings(after).equals(settingsBefore), "the settings file is not what it was");
        return "OBCMS in file and in effect, settings as before";
    }

    private String fullRollback() {
        int lost = sandbox.accident();
        terminal.say("cli.rehearse.accident", lost);
        Backup backup = session.backups().latestRehearsed().orElseThrow(() -> unexpected("no rehearsed backup"));
        Fingerprint fingerprint = session.fingerprint(cancellation);
        DataLossText text = new DataLossText(terminal);
        text.show(planning.dataLoss(backup.id(), fingerprint, cancellation, text));
        Plan plan = planning.fullRollback(backup.id(), fingerprint);
        new PlanText(terminal).show(plan);
        carryOut(plan);
        Fingerprint after = session.fingerprint(cancellation);
        requireMode(after, Mode.OBCMS);
        CoverageReport coverage = session.coverage(cancellation, CoverageListener.none());
        require(coverage.missing() == 0, coverage.missing() + " rows without an organisation");
        return "backup " + backup.id() + " in place, OBCMS, " + lost + " rows whole again";
    }

    private String finalVerification() {
        CheckText text = new CheckText(terminal);
        VerificationReport report = session.verification().run(Mode.OBCMS, cancellation, text::running);
        text.show(report);
        require(report.requiredFailures().isEmpty(), report.requiredFailures().size() + " checks not passed");
        require(session.runs(RunListener.none()).holder() instanceof LockState.Free, "the lock is held");
        require(session.runs(RunListener.none()).open() == null, "a run is open");
        return report.passed().size() + " of " + report.results().size() + " checks passed";
    }

    private void carryOut(Plan plan) {
        Confirmation confirmation =
                Confirmation.of(session.profile(), session.profile().name());
        RunProgress progress = new RunProgress(terminal, plan);
        try (WatchedRun run = new RunDesk(session).start(confirmation, plan, progress, progress::sample)) {
            RunView view = run.forward(cancellation);
            if (view.state() == RunState.WAITING_FOR_YOU) {
                view = run.keep(cancellation);
            }
            run.downtime().ifPresent(this::measured);
            require(view.state() == RunState.DONE, "the run ended as " + view.state());
        }
    }

    private void measured(DowntimeReport report) {
        downtime = report.downtime();
        interrupted = true;
        terminal.say(
                "cli.end.downtime",
                Figures.duration(report.downtime()),
                Figures.duration(report.longest()),
                report.probes(),
                report.resolution().toMillis());
    }

    private static void requireMode(Fingerprint fingerprint, Mode mode) {
        boolean both = fingerprint.modeInFile().filter(m -> m == mode).isPresent()
                && fingerprint.modeInEffect().filter(m -> m == mode).isPresent();
        require(both, "mode in file " + fingerprint.modeInFile() + ", in effect " + fingerprint.modeInEffect());
    }

    private static void require(boolean condition, String found) {
        if (!condition) {
            throw unexpected(found);
        }
    }

    private static FailureException unexpected(String found) {
        return Failure.unchanged(CliFailure.UNEXPECTED, found).asException();
    }
}
