package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Ends a job: asks it to, and kills it after 5 s.
 */
public record KillJob(String directory) implements JobCommand<JobState> {

    public KillJob {
        AbsolutePath.require(directory);
    }

    @Override
    public List<String> argv() {
        return RemoteScript.JOB_KILL.argv(directory);
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
    }

    @Override
    public JobState parse(Finished finished) {
        return JobState.parse(this, finished);
    }
}
