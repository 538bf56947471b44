package org.bmms.console.deployment.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.backup.step.DetachedJob;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.FetchCode;
import org.bmms.console.remote.command.HasCommit;
import org.bmms.console.remote.command.InitRepository;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.StepContext;

/** Fetches the code into the application's directory (checklist § Step 2: Code Deployment). */
public record FetchSource(DeployHost host, String directory, String root, String repository, String commit)
        implements LongStep {

    @Override
    public String id() {
        return "fetch-code";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.fetch-code", repository, root);
    }

    @Override
    public DetachedJob job() {
        return host.ownerJob(directory, new FetchCode(root, repository).argv());
    }

    @Override
    public List<PlannedAction> beforehand() {
        return List.of(host.owner().shown(new InitRepository(root)));
    }

    @Override
    public void prepare(StepContext context) {
        host.owner().run(context, new InitRepository(root));
    }

    @Override
    public Optional<Map<String, String>> achieved(StepContext context) {
        return host.owner().run(context, new HasCommit(root, commit))
                ? Optional.of(Map.of("commit", commit))
                : Optional.empty();
    }
}
