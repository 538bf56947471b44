package org.bmms.console.run.journal;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.remote.command.AppendFile;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.run.RunFailure;
import org.bmms.console.run.StateDirectory;

/**
 * A run's journal on the server: one JSON line an entry, appended and flushed to the disk before the next act. Written
 * only by the holder of the lock.
 */
public final class Journal {
    private final StateDirectory directory;
    private final String file;
    private final Author author;
    private final InstantSource clock;
    private final Consumer<Entry> listener;
    private final List<Entry> entries;
    private boolean endsOpen;

    private Journal(
            StateDirectory directory,
            String file,
            Author author,
            InstantSource clock,
            Consumer<Entry> listener,
            JournalText text) {
        this.directory = directory;
        this.file = file;
        this.author = author;
        this.clock = clock;
        this.listener = listener;
        this.entries = new ArrayList<>(text.entries());
        this.endsOpen = text.endsOpen();
    }

    /** A journal that has no entries yet; the directory of the run exists. */
    public static Journal begin(
            StateDirectory directory, String runId, Author author, InstantSource clock, Consumer<Entry> listener) {
        JournalText empty = new JournalText(List.of(), false, null);
        return new Journal(directory, file(directory, runId), author, clock, listener, empty);
    }

    /**
     * The journal of a run that exists.
     *
     * @throws FailureException {@code RUN-JOURNAL-BROKEN} if its lines are not one chain
     */
    public static Journal open(
            StateDirectory directory, String runId, Author author, InstantSource clock, Consumer<Entry> listener) {
        JournalText text = read(directory, runId);
        if (text.broken() != null) {
            throw Failure.unchanged(RunFailure.JOURNAL_BROKEN, runId, text.broken())
                    .asException();
        }
        return new Journal(directory, file(directory, runId), author, clock, listener, text);
    }

    /** What is on the server now. */
    public static JournalText read(StateDirectory directory, String runId) {
        return JournalText.parse(directory.run(new ReadFile(file(directory, runId))));
    }

    /** All entries so far, in order. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /**
     * Writes what happened. When this returns, the line is on the server's disk.
     *
     * @throws FailureException if it cannot be written; then nothing more may be done in the run
     */
    public void append(Event event) {
        String previous = entries.isEmpty() ? Entry.FIRST : entries.getLast().hash();
        Entry entry = Entry.next(
                entries.size() + 1L, clock.instant(), author.operator(), author.workstation(), event, previous);
        write(entry);
        entries.add(entry);
        listener.accept(entry);
    }

    private void write(Entry entry) {
        try {
            send(entry);
        } catch (FailureException e) {
            if (e.failure().changed() != Changed.UNKNOWN) {
                throw e;
            }
            JournalText now = JournalText.parse(directory.run(new ReadFile(file)));
            endsOpen = now.endsOpen();
            if (!now.last().equals(entry.hash())) {
                send(entry);
            }
        }
        endsOpen = false;
    }

    private void send(Entry entry) {
        String line = (endsOpen ? "\n" : "") + Json.write(entry) + "\n";
        directory.run(new AppendFile(file, line.getBytes(StandardCharsets.UTF_8)));
    }

    private static String file(StateDirectory directory, String runId) {
        return directory.run(runId) + "/journal.jsonl";
    }
}
