package org.bmms.console.activation.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.activation.ActivationFailure;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.Checksum;
import org.bmms.console.remote.command.CopyFile;
import org.bmms.console.remote.command.Done;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.SyncPath;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** Copies the settings file before it is edited (the checklist's § BMMS Step 2 copies it after). */
public record BackUpEnv(SwitchHost host) implements Step {

    @Override
    public String id() {
        return "back-up-env." + host.name();
    }

    @Override
    public Message intent() {
        return Message.of("activation.step.back-up-env", host.name());
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(60);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(host.shown(copy()), host.shown(sync()), host.shown(remove()));
    }

    @Override
    public Probed probe(StepContext context) {
        boolean exists = context.host(host.name())
                .run(host.asOwner(new StatFile(host.envBackup())))
                .isPresent();
        if (!exists) {
            return Probed.notDone();
        }
        // A copy that was cut off is this run's own, since its name has the run's time: it is made again.
        return checksum(context).equals(host.before())
                ? new Probed.Done(Map.of("file", host.envBackup(), "sha256", host.before()))
                : Probed.notDone();
    }

    @Override
    public void act(StepContext context) {
        try {
            context.host(host.name()).run(copy());
            context.host(host.name()).run(sync());
        } catch (FailureException e) {
            if (!e.failure().code().mayPass()) {
                context.host(host.name()).run(remove());
            }
            throw e;
        }
        if (!checksum(context).equals(host.before())) {
            context.host(host.name()).run(remove());
            throw Failure.unchanged(ActivationFailure.ENV_BACKUP, host.name(), host.envFile())
                    .asException();
        }
    }

    private String checksum(StepContext context) {
        return context.host(host.name()).run(host.asOwner(new Checksum(host.envBackup())));
    }

    private RemoteCommand<Done> copy() {
        return host.asOwner(new CopyFile(host.envFile(), host.envBackup()));
    }

    private RemoteCommand<Done> sync() {
        return host.asOwner(new SyncPath(host.envBackup()));
    }

    private RemoteCommand<Done> remove() {
        return host.asOwner(new RemoveFile(host.envBackup()));
    }
}
