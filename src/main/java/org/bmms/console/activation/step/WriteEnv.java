package org.bmms.console.activation.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bmms.console.activation.ActivationFailure;
import org.bmms.console.activation.step.EnvTarget.Desired;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.run.plan.DifferenceLine;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.dotenv.EnvConflict;
import org.bmms.console.target.host.EnvFile;

/**
 * Replaces the settings file of a host as a whole (checklist § BMMS Step 2): every byte outside the switched settings
 * stays, and so do owner, group, mode and access control list.
 *
 * @param prefix before the step's id
 * @param host where
 * @param target what the file is to become
 * @param difference the change as it is shown, secrets masked
 */
public record WriteEnv(String prefix, SwitchHost host, EnvTarget target, List<DifferenceLine> difference)
        implements Step {

    public WriteEnv {
        difference = List.copyOf(difference);
    }

    @Override
    public String id() {
        return prefix + (target instanceof EnvTarget.Bmms ? "write-env." : "restore-env.") + host.name();
    }

    @Override
    public Message intent() {
        return Message.of(
                target instanceof EnvTarget.Bmms ? "activation.step.write-env" : "activation.step.restore-env",
                host.name());
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
        if (target instanceof EnvTarget.Bmms) {
            String now = current.sha256();
            if (now.equals(host.after())) {
                return new Probed.Done(Map.of("sha256", now));
            }
            return now.equals(host.before())
                    ? Probed.notDone()
                    : new Probed.Blocked(Failure.unchanged(ActivationFailure.ENV_DRIFT, host.name(), host.envFile()));
        }
        if (target instanceof EnvTarget.Before && current.sha256().equals(host.before())) {
            // It is as it was, so it does not matter whether a copy was made before the run was cut off.
            return new Probed.Done(Map.of("sha256", current.sha256()));
        }
        Desired desired = desired(context, current);
        return desired.file().equals(current)
                ? new Probed.Done(conflicts(desired.conflicts(), current))
                : Probed.notDone();
    }

    @Override
    public void act(StepContext context) {
        DotEnv current = current(context);
        DotEnv desired = desired(context, current).file();
        if (target instanceof EnvTarget.Bmms && !desired.sha256().equals(host.after())) {
            throw Failure.unchanged(ActivationFailure.ENV_DRIFT, host.name(), host.envFile())
                    .asException();
        }
        new EnvFile(context.host(host.name()), host.owner(), host.envFile()).replace(desired.bytes(), current.sha256());
    }

    private Desired desired(StepContext context, DotEnv current) {
        return target.desired(current, () -> EnvCopy.read(remote(context), host));
    }

    private DotEnv current(StepContext context) {
        return DotEnv.parse(remote(context).run(host.asOwner(new ReadFile(host.envFile()))));
    }

    private RemoteHost remote(StepContext context) {
        return context.host(host.name());
    }

    private static Map<String, String> conflicts(List<EnvConflict> conflicts, DotEnv current) {
        return conflicts.isEmpty()
                ? Map.of("sha256", current.sha256())
                : Map.of(
                        "sha256",
                        current.sha256(),
                        "changed by hand and left alone",
                        conflicts.stream().map(EnvConflict::key).collect(Collectors.joining(", ")));
    }
}
