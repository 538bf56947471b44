package org.bmms.console.deployment.step;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.OpenToReaders;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** Lets the web server read the static files (checklist § Step 5: Static Files). */
public record OpenStaticFiles(DeployHost host, String files) implements Step {

    @Override
    public String id() {
        return "open-static";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.open-static", files);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(6);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(host.owner().shown(new OpenToReaders(files)));
    }

    @Override
    public Probed probe(StepContext context) {
        return Probed.doneIf(open(context, files) && open(context, files + "/admin"));
    }

    private boolean open(StepContext context, String path) {
        return host.owner()
                .run(context, new StatFile(path))
                .map(FileInfo::mode)
                .filter("755"::equals)
                .isPresent();
    }

    @Override
    public void act(StepContext context) {
        host.owner().run(context, new OpenToReaders(files));
    }
}
