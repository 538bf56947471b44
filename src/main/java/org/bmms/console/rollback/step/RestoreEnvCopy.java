package org.bmms.console.rollback.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bmms.console.activation.step.EnvCopy;
import org.bmms.console.activation.step.EnvTarget;
import org.bmms.console.activation.step.SwitchHost;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.run.plan.DifferenceLine;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.dotenv.EnvConflict;
import org.bmms.console.target.dotenv.EnvRollback;
import org.bmms.console.target.host.EnvFile;

/**
 * Takes back what the run changed in a settings file, from the copy that it made before: only the switched settings, and
 * only where nobody else changed them since.
 *
 * @param prefix before the step's id
 * @param host where, with the copy that the run made
 * @param activation the host as the activation's record has it, for knowing what the run wrote
 * @param target what the run made of the file
 * @param difference the change as it is shown, secrets masked
 */
public record RestoreEnvCopy(
        String prefix, SwitchHost host, SwitchHost activation, EnvTarget target, List<DifferenceLine> difference)
        implements Step {

    public RestoreEnvCopy {
        difference = List.copyOf(difference);
    }

    @Override
    public String id() {
        return prefix + "restore-env." + host.name();
    }

    @Override
    public Message intent() {
        return Message.of("rollback.step.restore-env", host.name());
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(60);
    }

    @Override
    public List<PlannedAction> actions() {
        return Stream.concat(
                        Stream.of(new PlannedAction.FileChange(host.name(), host.envFile(), difference)),
                        EnvFile.replacing(host.envFile()).stream()
                                .map(host::asOwner)
                                .map(host::shown))
                .toList();
    }

    @Override
    public Probed probe(StepContext context) {
        DotEnv current = current(context);
        Optional<EnvRollback> back = back(context, current);
        if (back.isEmpty()) {
            return new Probed.Done(Map.of("settings file", "was not touched"));
        }
        return back.get().result().equals(current)
                ? new Probed.Done(Map.of(
                        "sha256",
                        current.sha256(),
                        "changed by hand and left alone",
                        back.get().conflicts().stream().map(EnvConflict::key).collect(Collectors.joining(", "))))
                : Probed.notDone();
    }

    @Override
    public void act(StepContext context) {
        DotEnv current = current(context);
        Optional<EnvRollback> back = back(context, current);
        if (back.isPresent()) {
            new EnvFile(context.host(host.name()), host.owner(), host.envFile())
                    .replace(back.get().result().bytes(), current.sha256());
        }
    }

    /** What takes the change back; empty if the run never came to make its copy, and so never to change the file. */
    private Optional<EnvRollback> back(StepContext context, DotEnv current) {
        RemoteHost remote = context.host(host.name());
        DotEnv copy;
        try {
            copy = EnvCopy.read(remote, host);
        } catch (FailureException e) {
            if (e.failure().code() == RemoteFailure.FILE_MISSING) {
                return Optional.empty();
            }
            throw e;
        }
        DotEnv written =
                target.desired(copy, () -> EnvCopy.read(remote, activation)).file();
        return Optional.of(EnvRollback.of(copy, written, current));
    }

    private DotEnv current(StepContext context) {
        return DotEnv.parse(context.host(host.name()).run(host.asOwner(new ReadFile(host.envFile()))));
    }
}
