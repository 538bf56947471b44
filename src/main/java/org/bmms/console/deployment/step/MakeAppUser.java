package org.bmms.console.deployment.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Message;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.MakeUser;
import org.bmms.console.remote.command.OwnDirectory;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.SurveyServer;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/**
 * Makes the application's user and directory (checklist § Step 1: Server Preparation). The run's own journal is kept
 * there, so both are made after the confirmation and before the journal's first line; the step then finds them.
 */
public record MakeAppUser(DeployHost host, String root) implements Step {
    /** Everybody may pass, as the web server must, to what is meant for it. */
    public static final String MODE = "755";

    @Override
    public String id() {
        return "make-user";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.make-user", host.user(), root);
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(90);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(
                PlannedAction.Command.of(host.name(), asRoot(user())),
                PlannedAction.Command.of(host.name(), asRoot(directory())));
    }

    @Override
    public Probed probe(StepContext context) {
        RemoteHost remote = context.host(host.name());
        return isUser(remote) && isOwned(remote)
                ? new Probed.Done(Map.of("user", host.user(), "directory", root))
                : Probed.notDone();
    }

    @Override
    public void act(StepContext context) {
        make(context.host(host.name()));
    }

    /** Makes what is missing. */
    public void make(RemoteHost remote) {
        if (!isUser(remote)) {
            remote.run(asRoot(user()));
        }
        if (!isOwned(remote)) {
            remote.run(asRoot(directory()));
        }
    }

    private boolean isUser(RemoteHost remote) {
        return !remote.run(new SurveyServer(host.user(), List.of("apt")))
                .groups()
                .isEmpty();
    }

    private boolean isOwned(RemoteHost remote) {
        return remote.run(asRoot(new StatFile(root)))
                .filter(FileInfo::isDirectory)
                .filter(info -> info.owner().equals(host.user()))
                .isPresent();
    }

    private <R> RemoteCommand<R> asRoot(RemoteCommand<R> command) {
        return host.login().equals("root") ? command : AsUser.root(command);
    }

    private MakeUser user() {
        return new MakeUser(host.user());
    }

    private OwnDirectory directory() {
        return new OwnDirectory(root, host.user(), MODE);
    }
}
