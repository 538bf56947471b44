package org.bmms.console.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bmms.console.audit.AuditReport;
import org.bmms.console.audit.AuditedRuns;
import org.bmms.console.audit.PastRun;
import org.bmms.console.audit.PastRuns;
import org.bmms.console.audit.RememberedRun;
import org.bmms.console.audit.change.PastChange;
import org.bmms.console.audit.report.RunReport;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.database.store.ConsoleStore;
import org.bmms.console.database.store.RunRecord;
import org.bmms.console.run.RunFailure;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.JournalText;
import org.jspecify.annotations.Nullable;

/** The runs of an environment, as far back as anybody remembers. */
public final class RunHistory {
    private static final int MOST = 10_000;

    private final Session session;

    public RunHistory(Session session) {
        this.session = session;
    }

    /**
     * What is known.
     *
     * @param runs the newest first
     * @param changes of organisations, likewise
     * @param server why the servers' journals cannot be read, so that only records are shown; null if they can
     */
    public record Known(
            List<PastRun> runs,
            List<PastChange> changes,
            @Nullable Failure server) {
        public Known {
            runs = List.copyOf(runs);
            changes = List.copyOf(changes);
        }
    }

    /** Reads the list, from the servers and from the records, after asking about changes of which nobody knows the end. */
    public Known read() {
        List<RunRecord> records = session.records()
                .store()
                .newest(RunRecord.class, session.profile().name(), MOST);
        List<PastChange> changes = session.changes().read();
        try {
            return new Known(PastRuns.merged(onServer(), records), changes, null);
        } catch (FailureException e) {
            return new Known(PastRuns.merged(List.of(), records), changes, e.failure());
        }
    }

    private List<RunView> onServer() {
        return session.runs(RunListener.none()).list();
    }

    /**
     * One run in full.
     *
     * @throws FailureException {@code RUN-UNKNOWN} if nobody knows it
     */
    public RunReport report(String run) {
        Known known = read();
        PastRun past = known.runs().stream()
                .filter(one -> one.id().equals(run))
                .findFirst()
                .orElseThrow(
                        () -> Failure.unchanged(RunFailure.NO_SUCH_RUN, run).asException());
        return new RunReport(
                session.profile().name(),
                session.profile().kind(),
                view(past),
                past.withoutView(),
                verify(known),
                session.clock().instant());
    }

    /** A run's steps and journal: the server's, or as they were recorded. */
    public RunView view(PastRun past) {
        return past.view() == null ? remembered(past.id()) : past.view();
    }

    /** Verifies the audit, with the journals of the servers as far as they could be read. */
    public AuditReport verify(Known known) {
        return session.verifyAudit(known.runs().stream()
                .flatMap(run -> Optional.ofNullable(run.view()).stream())
                .toList());
    }

    private RunView remembered(String run) {
        ConsoleStore store = session.records().store();
        String id = PastRuns.recordId(session.profile().name(), run);
        RunRecord record = store.find(RunRecord.class, id)
                .orElseThrow(
                        () -> Failure.unchanged(RunFailure.NO_SUCH_RUN, run).asException());
        List<Entry> audited = AuditedRuns.entries(store, session.profile().name(), run);
        List<Entry> copied = copied(run);
        return RememberedRun.view(record, store.steps(id), copied.size() > audited.size() ? copied : audited);
    }

    /** The workstation's copy of the journal, as far as its chain fits. */
    private List<Entry> copied(String run) {
        Path file = session.files().journals().resolve(run + ".jsonl");
        try {
            return Files.exists(file)
                    ? JournalText.parse(Files.readAllBytes(file)).entries()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
