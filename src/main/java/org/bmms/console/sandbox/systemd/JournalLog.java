package org.bmms.console.sandbox.systemd;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The journal of one server. */
public final class JournalLog {
    /** Priority of an error. */
    public static final int ERROR = 3;
    /** Priority of ordinary information. */
    public static final int INFO = 6;

    private static final String MANAGER = "systemd";

    private final InstantSource clock;
    private final List<JournalRecord> records = new ArrayList<>();

    public JournalLog(InstantSource clock) {
        this.clock = clock;
    }

    /** An entry written by a unit's process. */
    public synchronized void write(String unit, int priority, String identifier, long pid, String message) {
        add(new JournalRecord(records.size() + 1L, clock.instant(), unit, false, priority, identifier, pid, message));
    }

    /** An entry that systemd writes about a unit. */
    public synchronized void manager(String unit, int priority, String message) {
        add(new JournalRecord(records.size() + 1L, clock.instant(), unit, true, priority, MANAGER, 1, message));
    }

    private synchronized void add(JournalRecord entry) {
        records.add(entry);
        notifyAll();
    }

    /** The entries after so many, as soon as there are any; none if there are none within that time. */
    public synchronized List<JournalRecord> after(int known, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toNanos(); records.size() <= known && left > 0; left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return List.copyOf(records.subList(Math.min(known, records.size()), records.size()));
    }

    /** All entries, the oldest first. */
    public synchronized List<JournalRecord> records() {
        return List.copyOf(records);
    }
}
