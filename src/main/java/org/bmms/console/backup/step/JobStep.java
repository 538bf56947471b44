package org.bmms.console.backup.step;

import java.util.Map;
import org.bmms.console.backup.BackupFailure;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.command.JobState;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;
import org.jspecify.annotations.Nullable;

/**
 * A step whose work is one detached job. A lost connection or a lost console loses nothing: the job is looked at until it
 * has ended, and only one that is known to have ended badly, or to be gone, is started again.
 */
public interface JobStep extends Step {

    DetachedJob job();

    /** The line of the job's password file, or null if it needs none. */
    @Nullable
    Secret passwordLine();

    /** Makes place before the job is started; undoes what an earlier attempt left. */
    void prepare(StepContext context);

    /**
     * What the job brought about, after it ended with this status.
     *
     * @return by what that is known
     * @throws FailureException if it did not; what it left behind is removed
     */
    Map<String, String> result(StepContext context, int exitStatus);

    /** Whether an end with this status may have brought about what was wanted. */
    default boolean mayHaveSucceeded(int exitStatus) {
        return exitStatus == 0;
    }

    /** Says how far the job is. */
    void watch(StepContext context);

    @Override
    default Probed probe(StepContext context) {
        return switch (job().state(context)) {
            case JobState.Running running -> {
                DetachedJob.quietly(() -> watch(context));
                yield new Probed.UnderWay();
            }
            case JobState.Ended ended
            when mayHaveSucceeded(ended.exitStatus()) -> new Probed.Done(result(context, ended.exitStatus()));
            case JobState.Ended ended -> Probed.notDone();
            case JobState.Absent absent -> Probed.notDone();
            case JobState.Lost lost -> Probed.notDone();
        };
    }

    @Override
    default void act(StepContext context) {
        prepare(context);
        job().start(context, passwordLine());
    }

    @Override
    default Map<String, String> verify(StepContext context) {
        return switch (job().await(context, id(), () -> watch(context))) {
            case JobState.Ended ended -> result(context, ended.exitStatus());
            case JobState.Running running -> throw new AssertionError("it was waited for");
            case JobState.Absent absent -> throw lost();
            case JobState.Lost lost -> throw lost();
        };
    }

    private FailureException lost() {
        return Failure.unchanged(
                        BackupFailure.JOB_LOST,
                        job().host().name(),
                        job().program().getFirst())
                .asException();
    }
}
