package org.bmms.console.backup.step;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** Removes what a run that is given up has written and nobody may rely on. */
public record RemoveFiles(String id, BackupHost host, List<String> files) implements Step {

    public RemoveFiles {
        files = List.copyOf(files);
    }

    @Override
    public Message intent() {
        return Message.of("backup.step.remove-files", String.join(", ", files));
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(5);
    }

    @Override
    public List<PlannedAction> actions() {
        return files.stream().map(f -> host.shown(new RemoveFile(f))).toList();
    }

    @Override
    public Probed probe(StepContext context) {
        return Probed.doneIf(
                files.stream().allMatch(f -> host.run(context, new StatFile(f)).isEmpty()));
    }

    @Override
    public void act(StepContext context) {
        files.forEach(f -> host.run(context, new RemoveFile(f)));
    }
}
