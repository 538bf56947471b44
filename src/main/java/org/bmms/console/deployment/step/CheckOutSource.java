package org.bmms.console.deployment.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.CheckOut;
import org.bmms.console.remote.command.Commit;
import org.bmms.console.remote.command.GitHead;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** Puts the ordered commit into place (checklist § Step 2: Code Deployment). */
public record CheckOutSource(DeployHost host, String root, String commit) implements Step {

    @Override
    public String id() {
        return "check-out";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.check-out", commit, root);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(6);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(host.owner().shown(new CheckOut(root, commit)));
    }

    @Override
    public Probed probe(StepContext context) {
        return host.owner()
                .run(context, new GitHead(root))
                .map(Commit::hash)
                .filter(commit::equals)
                .<Probed>map(hash -> new Probed.Done(Map.of("commit", hash)))
                .orElseGet(Probed::notDone);
    }

    @Override
    public void act(StepContext context) {
        host.owner().run(context, new CheckOut(root, commit));
    }
}
