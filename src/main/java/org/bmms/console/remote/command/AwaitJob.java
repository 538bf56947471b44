package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * How a job is once it has ended, or after some seconds.
 */
public record AwaitJob(String directory, int seconds) implements JobCommand<JobState> {

    public AwaitJob {
        AbsolutePath.require(directory);
    }

    @Override
    public List<String> argv() {
        return RemoteScript.JOB_AWAIT.argv(directory, Integer.toString(seconds));
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(seconds + 20L);
    }

    @Override
    public JobState parse(Finished finished) {
        return JobState.parse(this, finished);
    }
}
