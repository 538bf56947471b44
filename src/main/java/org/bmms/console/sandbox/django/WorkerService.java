package org.bmms.console.sandbox.django;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bmms.console.sandbox.machine.Accounts;
import org.bmms.console.sandbox.machine.Machine;
import org.bmms.console.sandbox.systemd.Service;
import org.bmms.console.sandbox.systemd.ServiceFailure;

/** The Celery worker of one host: it finishes its tasks before it stops, if it is given the time. */
public final class WorkerService implements Service {
    private final Machine machine;
    private final List<RunningTask> tasks = new CopyOnWriteArrayList<>();
    private final List<RunningTask> lost = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    public WorkerService(Machine machine) {
        this.machine = machine;
    }

    @Override
    public void start(Map<String, String> environment) throws ServiceFailure {
        Settings.read(machine, machine.accounts().find(Accounts.APPLICATION).orElseThrow(), environment);
        running = true;
    }

    @Override
    public boolean stop(Duration timeout) throws InterruptedException {
        running = false;
        Instant until = Instant.now().plus(machine.clock().lapsed(timeout));
        while (!tasks().isEmpty() && Instant.now().isBefore(until)) {
            Thread.sleep(10);
        }
        List<RunningTask> killed = tasks();
        lost.addAll(killed);
        tasks.clear();
        return killed.isEmpty();
    }

    /** Gives it a task that takes so long on a real server. */
    public RunningTask work(String name, Duration duration) {
        Instant now = Instant.now();
        RunningTask task = new RunningTask(
                UUID.randomUUID().toString(),
                name,
                machine.clock().instant(),
                now.plus(machine.clock().lapsed(duration)));
        tasks.add(task);
        return task;
    }

    /** What it is working on. */
    public List<RunningTask> tasks() {
        Instant now = Instant.now();
        tasks.removeIf(task -> !task.ends().isAfter(now));
        return List.copyOf(tasks);
    }

    /** Tasks that were killed with it. */
    public List<RunningTask> lost() {
        return List.copyOf(lost);
    }

    /** Forgets what was lost and lets go of everything. */
    public void reset() {
        tasks.clear();
        lost.clear();
    }

    public boolean isRunning() {
        return running;
    }
}
