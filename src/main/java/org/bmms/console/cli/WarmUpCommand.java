package org.bmms.console.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.bmms.console.base.Cancellation;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.session.Confirmation;
import org.bmms.console.session.Planning;
import org.bmms.console.session.RunDesk;
import org.bmms.console.session.Session;
import org.bmms.console.session.TrainingSession;
import org.bmms.console.session.WatchedRun;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * Uses everything that commands need once, on a training target. The start script lets the JVM watch and keeps what it
 * has loaded and linked, so that later starts need not do it again.
 */
@Command(
        name = "warm-up",
        hidden = true,
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = "For the start script: uses what commands need, once, on a training target.")
final class WarmUpCommand implements Callable<Integer> {
    private static final double AT_ONCE = 1000;
    private static final Duration RECORDS = Duration.ofSeconds(30);

    private final Desk desk;
    private final @Nullable Window window;

    WarmUpCommand(Desk desk, @Nullable Window window) {
        this.desk = desk;
        this.window = window;
    }

    @Override
    public Integer call() {
        int commands = commands();
        if (window != null) {
            window.warmUp();
        }
        return commands;
    }

    private int commands() {
        try (TrainingSession target = desk.training(SandboxOptions.standard().withLapse(AT_ONCE))) {
            Session session = target.session();
            Cancellation never = Cancellation.none();
            Planning planning = new Planning(session);
            Fingerprint fingerprint = session.fingerprint(never);
            PreflightText.show(desk.terminal(), planning.preflight(fingerprint, never, CoverageListener.none()));
            new PlanText(desk.terminal()).show(planning.backup(fingerprint));
            Plan plan = planning.rollback(fingerprint);
            RunProgress progress = new RunProgress(desk.terminal(), plan);
            Confirmation confirmation =
                    Confirmation.of(session.profile(), session.profile().name());
            try (WatchedRun run = new RunDesk(session).start(confirmation, plan, progress, progress::sample)) {
                run.forward(never);
            }
            boolean remembered = session.records().settle(RECORDS);
            session.runs(RunListener.none()).list();
            return (remembered ? ExitStatus.OK : ExitStatus.NOT_AS_EXPECTED).number();
        }
    }
}
