package org.bmms.console.deployment.step;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.RemoveTree;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** Removes what is left of the run's jobs. */
public record TidyJobs(String id, DeployHost host, List<String> directories) implements Step {

    public TidyJobs {
        directories = List.copyOf(directories);
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.tidy", host.name());
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(2);
    }

    @Override
    public List<PlannedAction> actions() {
        return directories.stream()
                .map(d -> host.root().shown(new RemoveTree(d)))
                .toList();
    }

    @Override
    public Probed probe(StepContext context) {
        return Probed.doneIf(directories.stream()
                .allMatch(d -> host.root().run(context, new StatFile(d)).isEmpty()));
    }

    @Override
    public void act(StepContext context) {
        directories.forEach(d -> host.root().run(context, new RemoveTree(d)));
    }
}
