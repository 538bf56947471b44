package org.bmms.console.deployment.step;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.backup.step.DetachedJob;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.RefreshPackages;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.ServerState;
import org.bmms.console.remote.command.SurveyServer;
import org.bmms.console.run.step.StepContext;

/** Reads the lists of packages anew where they are older than a day (checklist § Step 1: Server Preparation). */
public record RefreshSoftware(DeployHost host, String directory) implements LongStep {
    private static final Duration FRESH = Duration.ofDays(1);

    @Override
    public String id() {
        return "refresh-software";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.refresh-software", host.name());
    }

    @Override
    public DetachedJob job() {
        return host.rootJob(directory, new RefreshPackages().argv());
    }

    @Override
    public Optional<Map<String, String>> achieved(StepContext context) {
        ServerState state = context.host(host.name()).run(new SurveyServer(host.user(), List.of("apt")));
        Instant refreshed = state.refreshed();
        Instant now = context.host(host.name()).run(new ServerClock()).time();
        return refreshed != null && refreshed.isAfter(now.minus(FRESH))
                ? Optional.of(Map.of("refreshed", refreshed.toString()))
                : Optional.empty();
    }
}
