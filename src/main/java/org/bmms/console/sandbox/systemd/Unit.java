package org.bmms.console.sandbox.systemd;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.machine.Accounts;
import org.bmms.console.sandbox.machine.Machine;
import org.bmms.console.sandbox.machine.ProcessEntry;
import org.bmms.console.target.dotenv.DotEnv;
import org.jspecify.annotations.Nullable;

/** One unit: one action at a time, states as systemd passes through them, its doings in the journal. */
public final class Unit {
    private static final Duration STOP_TIME = Duration.ofMillis(400);

    private final Machine machine;
    private final JournalLog journal;
    private final Service service;
    private final ReentrantLock actions = new ReentrantLock();
    private volatile UnitDefinition definition;
    private volatile UnitState state = UnitState.dead();
    private volatile Trouble trouble = Trouble.NONE;
    private @Nullable ProcessEntry process;

    Unit(Machine machine, JournalLog journal, UnitDefinition definition, Service service) {
        this.machine = machine;
        this.journal = journal;
        this.definition = definition;
        this.service = service;
    }

    public UnitDefinition definition() {
        return definition;
    }

    /** Another unit file, in effect from the next start. */
    public void define(UnitDefinition newDefinition) {
        this.definition = newDefinition;
        String text = newDefinition.text(Accounts.APPLICATION, Units.DIRECTORY);
        machine.files()
                .write(Actor.ROOT, newDefinition.fragment(), text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public UnitState state() {
        return state;
    }

    /** What goes wrong with it from now on. */
    public void trouble(Trouble newTrouble) {
        this.trouble = newTrouble;
    }

    /** Starts it unless it runs; false if systemd would report a failed job. */
    boolean start() throws InterruptedException {
        actions.lockInterruptibly();
        try {
            return state.isActive() || launch(0, definition.startTime());
        } finally {
            actions.unlock();
        }
    }

    /** Starts it at once, as if it had been running for long. */
    void boot() throws InterruptedException {
        actions.lockInterruptibly();
        try {
            launch(0, Duration.ZERO);
        } finally {
            actions.unlock();
        }
    }

    /** Stops it if it runs. */
    void stop() throws InterruptedException {
        actions.lockInterruptibly();
        try {
            halt();
        } finally {
            actions.unlock();
        }
    }

    boolean restart() throws InterruptedException {
        actions.lockInterruptibly();
        try {
            halt();
            return launch(0, definition.startTime());
        } finally {
            actions.unlock();
        }
    }

    void resetFailed() {
        if (state.active().equals("failed")) {
            state = UnitState.dead();
        }
    }

    /** Ends without any order, as when the power fails. */
    void vanish() throws InterruptedException {
        service.stop(Duration.ZERO);
        state = UnitState.dead();
    }

    /** Its process dies by itself and, as {@code Restart=always} says, is started again. */
    void crash() throws InterruptedException {
        actions.lockInterruptibly();
        try {
            if (state.isActive()) {
                service.stop(Duration.ZERO);
                leave();
                journal.manager(name(), 4, name() + ": Main process exited, code=exited, status=1/FAILURE");
                state = state.ended("activating", "auto-restart", "exit-code", 1);
                machine.clock().work(Duration.ofSeconds(1));
                journal.manager(
                        name(),
                        6,
                        name() + ": Scheduled restart job, restart counter is at " + (state.restarts() + 1) + ".");
                launch(state.restarts() + 1, definition.startTime());
            }
        } finally {
            actions.unlock();
        }
    }

    private String name() {
        return definition.name();
    }

    private boolean launch(long restarts, Duration startTime) throws InterruptedException {
        Instant begun = machine.clock().instant();
        ProcessEntry entry = machine.processes()
                .enter(
                        new Actor(Accounts.APPLICATION, List.of(Accounts.APPLICATION), 0022),
                        List.of(definition.command().split(" ", -1)));
        process = entry;
        state = UnitState.running(entry.pid(), begun, restarts).to("activating", "start");
        journal.manager(name(), 6, "Starting " + name() + " - " + definition.description() + "...");
        try {
            trouble.beforeStart(name());
            if (definition.notifies()) {
                machine.clock().work(startTime);
            }
            service.start(environment());
        } catch (ServiceFailure e) {
            e.lines().forEach(line -> journal.write(name(), 3, program(), entry.pid(), line));
            journal.manager(
                    name(), 5, name() + ": Main process exited, code=exited, status=" + e.status() + "/FAILURE");
            journal.manager(name(), 4, name() + ": Failed with result 'exit-code'.");
            journal.manager(name(), 3, "Failed to start " + name() + " - " + definition.description() + ".");
            leave();
            state = state.ended("failed", "failed", "exit-code", e.status());
            // A simple service counts as started once its process is there.
            return !definition.notifies();
        }
        state = UnitState.running(entry.pid(), begun, restarts);
        journal.manager(name(), 6, "Started " + name() + " - " + definition.description() + ".");
        return true;
    }

    private void halt() throws InterruptedException {
        if (!state.isActive()) {
            return;
        }
        journal.manager(name(), 6, "Stopping " + name() + " - " + definition.description() + "...");
        state = state.to("deactivating", "stop-sigterm");
        machine.clock().work(STOP_TIME);
        boolean inTime = service.stop(definition.stopTimeout());
        if (!inTime) {
            journal.manager(name(), 4, name() + ": State 'stop-sigterm' timed out. Killing.");
            journal.manager(name(), 4, name() + ": Failed with result 'timeout'.");
        }
        leave();
        state = inTime ? state.ended("inactive", "dead", "success", 0) : state.ended("failed", "failed", "timeout", 9);
        journal.manager(name(), 6, "Stopped " + name() + " - " + definition.description() + ".");
    }

    private void leave() {
        Optional.ofNullable(process).ifPresent(machine.processes()::leave);
        process = null;
    }

    private String program() {
        String path = definition.command().split(" ", -1)[0];
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Map<String, String> environment() throws ServiceFailure {
        Map<String, String> variables = new HashMap<>(definition.environment());
        for (String file : definition.environmentFiles()) {
            try {
                variables.putAll(
                        DotEnv.parse(machine.files().read(Actor.ROOT, file)).systemdValues());
            } catch (FileException e) {
                throw new ServiceFailure(
                        1,
                        List.of("Failed to load environment files: " + e.errno().words()));
            }
        }
        return variables;
    }
}
