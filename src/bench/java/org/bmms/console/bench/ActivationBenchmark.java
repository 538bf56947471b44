package org.bmms.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Redactor;
import org.bmms.console.coverage.BackfillOrder;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunState;
import org.bmms.console.run.Timing;
import org.bmms.console.run.journal.Author;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.session.Confirmation;
import org.bmms.console.session.Operator;
import org.bmms.console.session.Planning;
import org.bmms.console.session.Questions;
import org.bmms.console.session.RunDesk;
import org.bmms.console.session.Session;
import org.bmms.console.session.SessionFiles;
import org.bmms.console.session.WatchedRun;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.profile.Profile;

/**
 * What an activation costs beyond the work that servers and database do for it, on a sandbox at the pace of a real
 * server: the time in which no command was under way. The verification watches the units for some seconds by intention;
 * that time is counted with the commands, among which it passes.
 */
final class ActivationBenchmark {
    private static final int ROUNDS = 5;
    private static final Duration WATCHED = Duration.ofSeconds(5);

    private final Session session;
    private final Planning planning;
    private final Confirmation confirmation;
    private final BusyTime busy;

    private ActivationBenchmark(Session session, BusyTime busy) {
        this.session = session;
        this.planning = new Planning(session);
        this.confirmation = Confirmation.of(session.profile(), session.profile().name());
        this.busy = busy;
    }

    public static void main(String[] arguments) throws IOException {
        Path home = Files.createTempDirectory("bmms-bench-");
        BusyTime busy = new BusyTime();
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.standard())) {
            Profile profile = sandbox.profile(home.resolve("sandbox"));
            ConsoleDirectories directories = new ConsoleDirectories(home.resolve("config"), home.resolve("data"));
            Path known = SessionFiles.of(directories, profile.name()).knownHosts();
            Files.createDirectories(known.getParent());
            Files.copy(home.resolve("sandbox").resolve("known_hosts"), known);
            Operator operator = new Operator(
                    new Author("bench", "bench"),
                    directories,
                    new Redactor(),
                    Questions.nobody(),
                    Timing.standard(),
                    busy);
            try (Session session = Session.open(profile, operator)) {
                new ActivationBenchmark(session, busy).measure();
            }
        }
    }

    private void measure() {
        session.backfill().run(BackfillOrder.to("OOBC"), Cancellation.none(), (done, total, what) -> {});
        carryOut(planning.backup(session.fingerprint(Cancellation.none())));
        System.out.println("| round | total s | in commands and watching s | rest s | rest of total |");
        System.out.println("|---|---:|---:|---:|---:|");
        for (int round = 1; round <= ROUNDS; round++) {
            Fingerprint fingerprint = session.fingerprint(Cancellation.none());
            Plan plan = planning.activation(
                    fingerprint, planning.preflight(fingerprint, Cancellation.none(), CoverageListener.none()));
            busy.begin();
            long begun = System.nanoTime();
            carryOut(plan);
            Duration total = Duration.ofNanos(System.nanoTime() - begun);
            show(round, total, busy.busy());
            carryOut(planning.rollback(session.fingerprint(Cancellation.none())));
        }
    }

    private static void show(int round, Duration total, Duration busy) {
        Duration rest = total.minus(busy);
        System.out.printf(
                Locale.ROOT,
                "| %d | %.2f | %.2f | %.2f | %.1f %% |%n",
                round,
                seconds(total),
                seconds(busy),
                seconds(rest),
                100 * seconds(rest) / seconds(total));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** The verification begins when Celery was started. */
    private RunListener watching() {
        return new RunListener() {
            @Override
            public void recorded(Entry entry) {
                if (entry.event() instanceof Event.StepDone done && done.step().startsWith("start-celery")) {
                    busy.watchFromTheNextLook(WATCHED);
                }
            }
        };
    }

    private void carryOut(Plan plan) {
        try (WatchedRun run = new RunDesk(session).start(confirmation, plan, watching(), sample -> {})) {
            if (run.forward(Cancellation.none()).state() == RunState.WAITING_FOR_YOU) {
                run.keep(Cancellation.none());
            }
            if (run.view().state() != RunState.DONE) {
                throw new IllegalStateException("the run ended as " + run.view().state() + ": "
                        + run.view().failure());
            }
        }
    }
}
