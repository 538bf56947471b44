package org.bmms.console.ui.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.audit.AuditChain;
import org.bmms.console.audit.AuditReport;
import org.bmms.console.audit.ChainBreak;
import org.bmms.console.audit.ChainFinding;
import org.bmms.console.audit.PastRun;
import org.bmms.console.audit.PastRuns;
import org.bmms.console.audit.RunExamples;
import org.bmms.console.audit.change.PastChange;
import org.bmms.console.audit.report.ReportWords;
import org.bmms.console.audit.report.RunReport;
import org.bmms.console.base.Failure;
import org.bmms.console.run.RunFailure;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Event;
import org.bmms.console.session.RunHistory.Known;
import org.bmms.console.target.profile.Kind;
import org.jspecify.annotations.Nullable;

/** A history that a test has made up. */
final class PreparedHistory implements HistorySource {
    static final Instant NOW = RunExamples.BEGIN.plus(Duration.ofDays(3));
    static final String DIGEST = "9f2c41d07be1aa52".repeat(4);

    private volatile List<PastChange> changes = List.of();
    private final List<RunView> onServer = new ArrayList<>();
    private final List<RunView> remembered = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private volatile @Nullable Failure server;
    private volatile @Nullable Failure failure;
    private volatile @Nullable ChainBreak broken;

    /** Some runs of some days, of two people, of which the oldest are no longer on the server. */
    static PreparedHistory ofSomeDays() {
        PreparedHistory history = new PreparedHistory();
        history.remembered.add(RunExamples.done("20260318-2200-backup"));
        history.onServer.add(RunExamples.rolledBack("20260320-2200-activation"));
        Instant later = RunExamples.BEGIN.plus(Duration.ofDays(2));
        history.onServer.add(RunExamples.view(
                RunExamples.plan("20260322-2200-backup", "backup", later),
                later,
                new Event.Started("h"),
                new Event.Ended(Event.Ending.DONE)));
        Instant last = later.plusSeconds(7_200);
        history.onServer.add(RunExamples.view(
                RunExamples.plan("20260323-0000-activation", "activation", last),
                last,
                new Event.Started("h"),
                new Event.StepIntended("write-env.app1")));
        return history;
    }

    void serverFails(Failure why) {
        server = why;
    }

    void changed(List<PastChange> what) {
        changes = List.copyOf(what);
    }

    void fails(@Nullable Failure why) {
        failure = why;
    }

    void breaksAt(ChainBreak where) {
        broken = where;
    }

    List<Path> written() {
        return List.copyOf(written);
    }

    @Override
    public Known read() {
        failIfWanted();
        return new Known(
                PastRuns.merged(
                        server == null ? onServer : List.of(),
                        java.util.stream.Stream.concat(remembered.stream(), onServer.stream())
                                .map(run -> RunExamples.record(run, Duration.ofMillis(3_100)))
                                .toList()),
                changes,
                server);
    }

    private void failIfWanted() {
        Failure why = failure;
        if (why != null) {
            throw why.asException();
        }
    }

    @Override
    public RunReport report(String run) {
        failIfWanted();
        PastRun past = read().runs().stream()
                .filter(one -> one.id().equals(run))
                .findFirst()
                .orElseThrow(
                        () -> Failure.unchanged(RunFailure.NO_SUCH_RUN, run).asException());
        RunView view = java.util.stream.Stream.concat(remembered.stream(), onServer.stream())
                .filter(one -> one.plan().id().equals(run))
                .findFirst()
                .orElseThrow();
        return new RunReport("staging", Kind.STAGING, view, past.withoutView(), verify(read()), NOW);
    }

    @Override
    public AuditReport verify(Known known) {
        failIfWanted();
        return new AuditReport(
                List.of(new ChainFinding(
                        ChainFinding.Place.DATABASE, new AuditChain.Head("staging/desk-1/1f", 214, DIGEST), broken)),
                null);
    }

    @Override
    public void write(Path file, RunReport report, ReportWords words) {
        failIfWanted();
        written.add(file);
    }
}
