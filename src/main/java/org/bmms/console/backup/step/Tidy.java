package org.bmms.console.backup.step;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** Removes the run's own working files and what is left of its jobs. */
public record Tidy(String id, WorkFiles work) implements Step {

    @Override
    public Message intent() {
        return Message.of("backup.step.tidy", work.host().name());
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(60);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(work.host().shown(work.remove()));
    }

    @Override
    public Probed probe(StepContext context) {
        return Probed.doneIf(
                work.host().run(context, new StatFile(work.directory())).isEmpty());
    }

    @Override
    public void act(StepContext context) {
        work.host().run(context, work.remove());
    }
}
