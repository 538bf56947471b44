package org.bmms.console.deployment.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.backup.step.DetachedJob;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.ServerState;
import org.bmms.console.remote.command.SurveyServer;
import org.bmms.console.remote.command.UpgradePackages;
import org.bmms.console.run.step.StepContext;

/** Brings the server's packages up to date (checklist § Step 1: Server Preparation). */
public record UpgradeSoftware(DeployHost host, String directory) implements LongStep {

    @Override
    public String id() {
        return "upgrade-software";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.upgrade-software", host.name());
    }

    @Override
    public DetachedJob job() {
        return host.rootJob(directory, new UpgradePackages().argv());
    }

    /** What apt itself would upgrade now; packages that are held back do not count. */
    @Override
    public Optional<Map<String, String>> achieved(StepContext context) {
        ServerState state = context.host(host.name()).run(new SurveyServer(host.user(), List.of("apt")));
        Long updates = state.updates();
        return updates != null && updates == 0 ? Optional.of(Map.of("updates", "0")) : Optional.empty();
    }
}
