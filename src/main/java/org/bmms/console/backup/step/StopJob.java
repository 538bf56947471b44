package org.bmms.console.backup.step;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.JobState;
import org.bmms.console.remote.command.KillJob;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** Ends a job that may still run when a run is given up. */
public record StopJob(String id, DetachedJob job) implements Step {

    @Override
    public Message intent() {
        return Message.of(
                "backup.step.stop-job", job.program().getFirst(), job.host().name());
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(60);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(job.host().shown(kill()));
    }

    @Override
    public Probed probe(StepContext context) {
        return Probed.doneIf(!(job.state(context) instanceof JobState.Running));
    }

    @Override
    public void act(StepContext context) {
        job.host().run(context, kill());
    }

    private KillJob kill() {
        return new KillJob(job.directory());
    }
}
