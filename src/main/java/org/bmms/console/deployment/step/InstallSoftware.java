package org.bmms.console.deployment.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.backup.step.DetachedJob;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.InstallPackages;
import org.bmms.console.remote.command.ServerState;
import org.bmms.console.remote.command.SurveyServer;
import org.bmms.console.run.step.StepContext;

/** Installs the packages that the application needs (checklist § Step 1: Server Preparation). */
public record InstallSoftware(DeployHost host, String directory, List<String> packages) implements LongStep {

    public InstallSoftware {
        packages = List.copyOf(packages);
    }

    @Override
    public String id() {
        return "install-software";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.install-software", host.name(), String.join(", ", packages));
    }

    @Override
    public DetachedJob job() {
        return host.rootJob(directory, new InstallPackages(packages).argv());
    }

    @Override
    public Optional<Map<String, String>> achieved(StepContext context) {
        ServerState state = context.host(host.name()).run(new SurveyServer(host.user(), packages));
        return state.packages().keySet().containsAll(packages) ? Optional.of(state.packages()) : Optional.empty();
    }
}
