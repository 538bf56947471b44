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
import org.bmms.console.base.Size;
import org.bmms.console.remote.command.AppendFile;
import org.bmms.console.remote.command.DiskFree;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.run.RunFailure;
import org.bmms.console.run.StateDirectory;
import org.jspecify.annotations.Nullable;

/**
 * A run's journal on the server: one JSON line an entry, appended and flushed to the disk before the next act. Written
 * only by the holder of the lock.
 */
public final class Journal {
    /** With less than this, no entry is sure to be written. */
    private static final long FULL = 1 << 16;

    private final StateDirectory directory;
    private final String runId;
    private final Author author;
    private final InstantSource clock;
    private final Consumer<Entry> listener;
    private final List<Entry> entries;
    private boolean endsOpen;
    private @Nullable Entry unanswered;

    private Journal(
            StateDirectory directory,
            String runId,
            Author author,
            InstantSource clock,
            Consumer<Entry> listener,
            JournalText text) {
        this.directory = directory;
        this.runId = runId;
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
        return new Journal(directory, runId, author, clock, listener, empty);
    }

    /**
     * The journal of a run that exists.
     *
     * @throws FailureException {@code RUN-JOURNAL-BROKEN} if its lines are not one chain
     */
    public static Journal open(
            StateDirectory directory, String runId, Author author, InstantSource clock, Consumer<Entry> listener) {
        return new Journal(directory, runId, author, clock, listener, whole(directory, runId));
    }

    /** What is on the server now; nothing if the run was never begun. */
    public static JournalText read(StateDirectory directory, String runId) {
        try {
            return JournalText.parse(directory.run(new ReadFile(file(directory, runId))));
        } catch (FailureException e) {
            if (e.failure().code() == RemoteFailure.FILE_MISSING) {
                return JournalText.parse(new byte[0]);
            }
            throw e;
        }
    }

    /** All entries so far, in order. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /**
     * Writes what happened. When this returns, the line is on the server's disk, once: where the answer to an append was
     * lost, the file is read before anything else is appended, also when that becomes possible only in a later call.
     *
     * @throws FailureException if it cannot be written; then nothing more may be done in the run
     */
    public void append(Event event) {
        if (unanswered != null && arrived(unanswered, event)) {
            return;
        }
        Entry entry = next(event);
        try {
            send(entry);
        } catch (FailureException e) {
            if (e.failure().changed() == Changed.NO) {
                throw e;
            }
            unanswered = entry;
            if (!arrived(entry, event)) {
                unanswered = entry;
                sendAgain(entry);
            }
        }
    }

    private void sendAgain(Entry entry) {
        try {
            send(entry);
        } catch (FailureException e) {
            if (e.failure().code() != RemoteFailure.COMMAND_FAILED) {
                throw e;
            }
            DiskSpace space = directory.run(new DiskFree(directory.path()));
            if (space.availableBytes() >= FULL) {
                throw e;
            }
            throw Failure.unchanged(
                            RunFailure.DISK_FULL,
                            directory.host().name(),
                            space.mount(),
                            Size.of(space.availableBytes()))
                    .withDetail(e.failure().detail())
                    .asException(e);
        }
    }

    private Entry next(Event event) {
        String previous = entries.isEmpty() ? Entry.FIRST : entries.getLast().hash();
        return Entry.next(
                entries.size() + 1L, clock.instant(), author.operator(), author.workstation(), event, previous);
    }

    /** Whether the entry whose answer was lost is on the server, and is of this event. */
    private boolean arrived(Entry sent, Event event) {
        JournalText now = whole(directory, runId);
        endsOpen = now.endsOpen();
        unanswered = null;
        if (!now.last().equals(sent.hash())) {
            return false;
        }
        written(sent);
        return sent.event().equals(event);
    }

    private void send(Entry entry) {
        String line = (endsOpen ? "\n" : "") + Json.write(entry) + "\n";
        directory.run(new AppendFile(file(directory, runId), line.getBytes(StandardCharsets.UTF_8)));
        endsOpen = false;
        unanswered = null;
        written(entry);
    }

    private void written(Entry entry) {
        entries.add(entry);
        listener.accept(entry);
    }

    private static JournalText whole(StateDirectory directory, String runId) {
        JournalText text = read(directory, runId);
        if (text.broken() != null) {
            throw Failure.unchanged(RunFailure.JOURNAL_BROKEN, runId, text.broken())
                    .asException();
        }
        return text;
    }

    private static String file(StateDirectory directory, String runId) {
        return directory.run(runId) + "/journal.jsonl";
    }
}
