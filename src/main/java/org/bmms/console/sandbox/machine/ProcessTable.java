package org.bmms.console.sandbox.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.bmms.console.sandbox.files.Actor;

/** The processes of a server: those that run, and for tests every one that ever ran. */
public final class ProcessTable {
    private final AtomicLong lastPid = new AtomicLong(900);
    private final Map<Long, ProcessEntry> running = new ConcurrentSkipListMap<>();
    private final Map<Long, Thread> threads = new ConcurrentHashMap<>();
    private final List<ProcessEntry> ever = new CopyOnWriteArrayList<>();
    private final MachineClock clock;

    ProcessTable(MachineClock clock) {
        this.clock = clock;
    }

    /** Enters a process that the calling thread carries out. */
    public ProcessEntry enter(Actor actor, List<String> argv) {
        ProcessEntry entry = new ProcessEntry(lastPid.incrementAndGet(), actor.user(), argv, clock.instant());
        threads.put(entry.pid(), Thread.currentThread());
        running.put(entry.pid(), entry);
        ever.add(entry);
        return entry;
    }

    public void leave(ProcessEntry entry) {
        running.remove(entry.pid());
        threads.remove(entry.pid());
    }

    /** Ends a process and what it called, wherever it is. */
    public void kill(long pid) {
        Thread thread = threads.get(pid);
        if (thread != null) {
            thread.interrupt();
        }
    }

    public boolean isRunning(long pid) {
        return running.containsKey(pid);
    }

    /** What {@code ps} shows now. */
    public List<ProcessEntry> running() {
        return new ArrayList<>(running.values());
    }

    /** What {@code ps} could have shown at any time since the start. */
    public List<ProcessEntry> ever() {
        return List.copyOf(ever);
    }
}
