package org.bmms.console.backup.step;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.command.AwaitJob;
import org.bmms.console.remote.command.FileHead;
import org.bmms.console.remote.command.JobState;
import org.bmms.console.remote.command.JobStatus;
import org.bmms.console.remote.command.KillJob;
import org.bmms.console.remote.command.RemoveTree;
import org.bmms.console.remote.command.StartJob;
import org.bmms.console.run.RunFailure;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.StepContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A long program that goes on without the console: whoever comes back finds it running or learns how it ended.
 *
 * @param host where it runs
 * @param directory of its own, named after the run
 * @param program with its arguments
 * @param effect what it does
 */
public record DetachedJob(BackupHost host, String directory, List<String> program, Effect effect) {
    private static final Logger LOG = LoggerFactory.getLogger(DetachedJob.class);
    private static final int LOOK_SECONDS = 2;
    private static final int ERRORS_SHOWN = 4000;

    public DetachedJob {
        program = List.copyOf(program);
    }

    /** What starting it sends, in order. */
    public List<PlannedAction> starting() {
        return List.of(host.shown(kill()), host.shown(clear()), host.shown(start(null)));
    }

    /** How it is now. */
    public JobState state(StepContext context) {
        return host.run(context, new JobStatus(directory));
    }

    /** Starts it; what an earlier attempt left is ended and removed first. */
    public void start(StepContext context, @Nullable Secret passwordLine) {
        host.run(context, kill());
        host.run(context, clear());
        host.run(context, start(passwordLine));
    }

    /**
     * Waits for its end.
     *
     * @param step who waits
     * @param watch called every few seconds while it runs
     * @throws FailureException {@code RUN-CANCELLED}, unknown since the job goes on
     */
    public JobState await(StepContext context, String step, Runnable watch) {
        while (true) {
            JobState state;
            try {
                state = host.run(context, new AwaitJob(directory, LOOK_SECONDS));
            } catch (FailureException e) {
                throw context.cancellation().isRequested() ? goesOn(step).asException(e) : e;
            }
            if (!(state instanceof JobState.Running)) {
                return state;
            }
            quietly(watch);
            if (context.cancellation().isRequested()) {
                throw goesOn(step).asException();
            }
        }
    }

    /** Says how far a job is; not knowing that is no failure. */
    static void quietly(Runnable watch) {
        try {
            watch.run();
        } catch (FailureException e) {
            LOG.info("how far a job is: {}", e.failure().code().code());
        }
    }

    private static Failure goesOn(String step) {
        return Failure.unknown(RunFailure.CANCELLED, step);
    }

    /** What it said about its troubles. */
    public String errors(StepContext context) {
        return new String(host.run(context, new FileHead(directory + "/err", ERRORS_SHOWN)), StandardCharsets.UTF_8);
    }

    private KillJob kill() {
        return new KillJob(directory);
    }

    private RemoveTree clear() {
        return new RemoveTree(directory);
    }

    private StartJob start(@Nullable Secret passwordLine) {
        return new StartJob(directory, program, passwordLine, effect);
    }
}
