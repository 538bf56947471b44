package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * How a job is now.
 */
public record JobStatus(String directory) implements JobCommand<JobState> {

    public JobStatus {
        AbsolutePath.require(directory);
    }

    @Override
    public List<String> argv() {
        return RemoteScript.JOB_STATUS.argv(directory);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public JobState parse(Finished finished) {
        return JobState.parse(this, finished);
    }
}
