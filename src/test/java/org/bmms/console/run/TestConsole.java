package org.bmms.console.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bmms.console.base.Json;
import org.bmms.console.base.Redactor;
import org.bmms.console.remote.command.GuardOrder;
import org.bmms.console.run.guard.Guard;
import org.bmms.console.run.journal.Author;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.lock.RunLock;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.step.Step;

/** One operator's console on one workstation, with its own connection to a server. */
final class TestConsole implements RunListener {
    static final String APP = "/srv/app";
    static final Duration PATIENCE = Duration.ofMinutes(2);

    final MemoryServer server;
    final MemoryHost host;
    final StateDirectory directory;
    final Redactor redactor = new Redactor();
    final List<Entry> recorded = new CopyOnWriteArrayList<>();
    final Timing timing;
    private final RunEnvironment environment;

    TestConsole(MemoryServer server, String operator) {
        this(server, operator, Duration.ofHours(1));
    }

    TestConsole(MemoryServer server, String operator, Duration beat) {
        this.server = server;
        this.host = new MemoryHost(server);
        this.directory = new StateDirectory(host, null, APP + "/.bmms-console");
        this.timing = new Timing(server.clock(), beat, PATIENCE, Duration.ofMillis(1));
        this.environment = new RunEnvironment(
                directory, name -> host, new Author(operator, operator + "-pc"), redactor, timing, this);
    }

    Runs runs() {
        return new Runs(environment);
    }

    RunLock lock() {
        return new RunLock(directory);
    }

    Guard guard(String run, int seconds) {
        GuardOrder order = new GuardOrder(
                directory.guard(run),
                APP + "/.env",
                APP + "/.env.backup",
                "a",
                "b",
                seconds,
                List.of(),
                List.of(),
                List.of(),
                false);
        return new Guard(directory, order, false);
    }

    Plan plan(String id, Procedure procedure) {
        return new Plan(
                id,
                "test",
                "staging",
                "ana",
                server.clock().instant(),
                server.clock().instant().plus(Duration.ofHours(1)),
                "f".repeat(64),
                Json.write(List.of()),
                List.of(),
                procedure.steps().stream().map(Step::planned).toList(),
                procedure.rollback().stream().map(Step::planned).toList());
    }

    @Override
    public void recorded(Entry entry) {
        recorded.add(entry);
    }

    /** The events of a run as the server has them, by their simple names. */
    List<String> events(String run) {
        return runs().view(run).entries().stream()
                .map(e -> e.event().getClass().getSimpleName())
                .toList();
    }
}
