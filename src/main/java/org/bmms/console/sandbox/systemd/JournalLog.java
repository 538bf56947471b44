package org.bmms.console.sandbox.systemd;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

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
        records.add(new JournalRecord(
                records.size() + 1L, clock.instant(), unit, false, priority, identifier, pid, message));
    }

    /** An entry that systemd writes about a unit. */
    public synchronized void manager(String unit, int priority, String message) {
        records.add(new JournalRecord(records.size() + 1L, clock.instant(), unit, true, priority, MANAGER, 1, message));
    }

    /** All entries, the oldest first. */
    public synchronized List<JournalRecord> records() {
        return List.copyOf(records);
    }
}
