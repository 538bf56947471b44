package org.bmms.console.session.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bmms.console.audit.AuditReport;
import org.bmms.console.audit.report.ReportFile;
import org.bmms.console.audit.report.ReportWords;
import org.bmms.console.base.Beside;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.base.Progress;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.SignOff;
import org.bmms.console.coverage.CoverageHistory;
import org.bmms.console.database.store.BackupRecord;
import org.bmms.console.database.store.NotificationRecord;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.Rollout;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.session.ChecklistDesk;
import org.bmms.console.session.ChecklistReading;
import org.bmms.console.session.RunHistory;
import org.bmms.console.session.RunHistory.Known;
import org.bmms.console.session.Session;
import org.bmms.console.target.fingerprint.Fingerprint;

/**
 * Gathers what is known of a deployment, from the target and from the records. Reads only. What cannot be asked hides
 * nothing else: where no server answers, the report is made of the records.
 */
public final class DeploymentReading {
    private static final int MOST = 10_000;
    private static final int PARTS = 8;

    /** Records that are still on their way to their database are waited for that long. */
    private static final Duration LAST_WRITES = Duration.ofSeconds(5);

    private final Session session;
    private final ZoneId zone;

    /**
     * Reads an open environment.
     *
     * @param zone says when a day of the trend ends
     */
    public DeploymentReading(Session session, ZoneId zone) {
        this.session = session;
        this.zone = zone;
    }

    /**
     * Gathers everything; takes seconds.
     *
     * @param progress told after each part
     * @throws FailureException {@code REPORT-CANCELLED}, at once after the request, and no other; a server that is still
     *     being asked then changes nothing, and nobody hears its answer
     */
    public DeploymentReport read(Cancellation cancellation, Progress progress) {
        CompletableFuture<DeploymentReport> report =
                CompletableFuture.supplyAsync(() -> gather(cancellation, progress), Thread::startVirtualThread);
        try (Cancellation.Registration _ = cancellation.onRequest(
                () -> report.completeExceptionally(cancelled().asException()))) {
            return report.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        }
    }

    private DeploymentReport gather(Cancellation cancellation, Progress progress) {
        Steps steps = new Steps(progress);
        Instant made = session.operator().timing().clock().instant();
        ChecklistDesk desk = new ChecklistDesk(session);
        RunHistory history = new RunHistory(session);
        session.records().settle(LAST_WRITES);
        try (Beside<Outcome<Fingerprint>> target = steps.beside(() -> session.fingerprint(cancellation));
                Beside<Outcome<Known>> known = steps.beside(history::read);
                Beside<Outcome<Kept>> kept = steps.beside(this::kept);
                Beside<Outcome<TakenIn>> takenIn = steps.beside(() -> takenIn(made, cancellation))) {
            Outcome<Board> board = steps.now(() -> desk.board(desk.catalogue().items()));
            Outcome<List<SignOff>> words = Outcome.of(this::words);
            Outcome<Measured> measured = steps.now(this::measured);
            Outcome<List<NotificationRecord>> notifications = steps.now(this::notifications);
            Outcome<AuditReport> audit = steps.now(() -> history.verify(value(known.result())));
            Outcome<Doings> doings = Outcome.of(() -> new RunReading(history::view).of(value(known.result())));
            return new DeploymentReport(
                    about(made),
                    new Conclusion(session).of(target.result(), board, measured, kept.result(), takenIn.result(), made),
                    new Checked(desk.catalogue(), board, words),
                    doings,
                    measured,
                    kept.result(),
                    takenIn.result(),
                    notifications,
                    new Proof(audit, session.records().state()));
        }
    }

    /**
     * Gathers everything and writes it in the form that the file's extension names; the file is there when all of it is.
     *
     * @return what was written
     * @throws FailureException {@code REPORT-CANCELLED}, {@code REPORT-FORMAT}, {@code REPORT-FILE}; then no file was written
     */
    public DeploymentReport write(Path file, ReportWords words, Cancellation cancellation, Progress progress) {
        ReportFile.format(file);
        DeploymentReport report = read(cancellation, progress);
        if (cancellation.isRequested()) {
            throw cancelled().asException();
        }
        progress.at(PARTS, PARTS + 1, Message.of("report.work.writing"));
        ReportFile.write(file, report, words);
        return report;
    }

    private static Failure cancelled() {
        return Failure.unchanged(ReportCancelled.CANCELLED);
    }

    private About about(Instant made) {
        return new About(
                session.profile().name(),
                session.profile().kind(),
                session.operator().author().operator(),
                session.operator().author().workstation(),
                DeploymentReading.class.getPackage().getImplementationVersion(),
                made);
    }

    private List<SignOff> words() {
        return new ChecklistReading(session).signOffs().all().reversed();
    }

    private Measured measured() {
        CoverageHistory history =
                new CoverageHistory(session.records().store(), session.profile().name());
        return new Measured(
                history.latest(1).stream()
                        .findFirst()
                        .map(CoverageHistory::report)
                        .orElse(null),
                session.profile().policy().acceptedWithoutOrganization(),
                history.daily(Instant.EPOCH, zone));
    }

    /** Where the server cannot be asked, the backups on record. */
    private Kept kept() {
        try {
            return new Kept(
                    session.backups().list().stream().map(ReportedBackup::of).toList(), null);
        } catch (FailureException e) {
            return new Kept(
                    session
                            .records()
                            .store()
                            .newest(BackupRecord.class, session.profile().name(), MOST)
                            .stream()
                            .map(ReportedBackup::of)
                            .sorted(Comparator.comparing(ReportedBackup::taken).reversed())
                            .toList(),
                    e.failure());
        }
    }

    private TakenIn takenIn(Instant now, Cancellation cancellation) {
        List<OrganizationEntry> organizations = session.directory().list(cancellation);
        return new TakenIn(
                organizations, Rollout.of(organizations, MoaCatalogue.moas(), LocalDate.ofInstant(now, zone)));
    }

    private List<NotificationRecord> notifications() {
        return session.deliveries().newest(MOST).reversed();
    }

    /** What another part needs; without it that one fails for the same reason. */
    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T>(Failure why) -> throw why.asException();
            case Outcome.Unknown<T>(Failure why) -> throw why.asException();
        };
    }

    /** Says how many parts have been read, whichever thread reads them. */
    private static final class Steps {
        private final Progress progress;
        private final AtomicInteger done = new AtomicInteger();

        Steps(Progress progress) {
            this.progress = progress;
        }

        <T> Beside<Outcome<T>> beside(Supplier<T> part) {
            return Beside.begin(() -> now(part));
        }

        <T> Outcome<T> now(Supplier<T> part) {
            Outcome<T> outcome = Outcome.of(part);
            progress.at(done.incrementAndGet(), PARTS + 1, Message.of("report.work.reading"));
            return outcome;
        }
    }
}
