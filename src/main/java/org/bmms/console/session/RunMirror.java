package org.bmms.console.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bmms.console.audit.AuditTrail;
import org.bmms.console.audit.PastRuns;
import org.bmms.console.base.Json;
import org.bmms.console.base.MayWait;
import org.bmms.console.base.PrivateDirectory;
import org.bmms.console.database.store.ConsoleStore;
import org.bmms.console.database.store.RunRecord;
import org.bmms.console.database.store.StepRecord;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunView;
import org.bmms.console.run.StepView;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.site.DowntimeReport;
import org.jspecify.annotations.Nullable;

/**
 * Keeps copies of a run: its journal as a file on this workstation, its state and steps in the console's records, each
 * entry in the audit. The journal on the server stays the one that counts.
 */
final class RunMirror implements RunListener {
    private final Plan plan;
    private final ConsoleStore store;
    private final AuditTrail audit;
    private final Path journal;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, StepView> seen = new HashMap<>();
    private @Nullable Long downtime;

    /** A mirror of a run that may have entries already. */
    RunMirror(Plan plan, List<Entry> before, ConsoleStore store, AuditTrail audit, Path journals) {
        this.plan = plan;
        this.store = store;
        this.audit = audit;
        this.journal = journals.resolve(plan.id() + ".jsonl");
        entries.addAll(before);
    }

    @Override
    public synchronized void recorded(Entry entry) {
        assert MayWait.here();
        entries.add(entry);
        writeJournal();
        audit.entry(plan.id(), entry);
        mirror(entry.at());
    }

    /** How long visitors were turned away, once that is known. */
    synchronized void downtime(DowntimeReport report) {
        downtime = report.downtime().toMillis();
        if (!entries.isEmpty()) {
            mirror(entries.getLast().at());
        }
    }

    private void mirror(Instant at) {
        RunView view = RunView.of(plan, entries);
        store.put(run(view, at));
        int position = 0;
        for (StepView step :
                Stream.concat(view.steps().stream(), view.rollback().stream()).toList()) {
            if (!step.equals(seen.put(step.step().id(), step)) && !step.equals(StepView.notStarted(step.step()))) {
                store.put(step(step, position, at));
            }
            position++;
        }
    }

    /** Environments may share a database for their records, and begin runs in the same second. */
    private String recordId() {
        return PastRuns.recordId(plan.environment(), plan.id());
    }

    private RunRecord run(RunView view, Instant at) {
        Entry first = entries.getFirst();
        return new RunRecord(
                recordId(),
                plan.environment(),
                at,
                plan.kind(),
                view.state().name(),
                first.operator(),
                first.workstation(),
                first.at(),
                view.isOver() ? at : null,
                downtime,
                plan.hash(),
                Json.write(plan),
                view.failure().map(RecordedFailure::code).orElse(null));
    }

    private StepRecord step(StepView step, int position, Instant at) {
        RecordedFailure failure = step.failure();
        return new StepRecord(
                recordId() + "/" + step.step().id(),
                plan.environment(),
                at,
                recordId(),
                position,
                step.step().id(),
                step.state().name(),
                step.milliseconds(),
                Json.write(step.evidence()),
                failure == null ? null : failure.code());
    }

    /** Written anew each time: the copy of a run that began elsewhere is then complete as well. */
    private void writeJournal() {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(Json.write(entry)).append('\n'));
        try {
            PrivateDirectory.makeFor(journal);
            Files.writeString(
                    journal,
                    lines,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
