package org.bmms.console.activation.step;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bmms.console.activation.ActivationFailure;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.GuardState;
import org.bmms.console.remote.command.GuardStatus;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoveTree;
import org.bmms.console.run.guard.Guard;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** Arms the guard of one host before anything is switched. */
public record ArmGuard(SwitchHost host, Guard guard) implements Step {
    private static final Duration START = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    @Override
    public String id() {
        return "arm-guard." + host.name();
    }

    @Override
    public Message intent() {
        return Message.of(
                "activation.step.arm-guard", host.name(), guard.order().seconds());
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(30);
    }

    @Override
    public List<PlannedAction> actions() {
        return Stream.concat(Stream.of(clear()), guard.arming().stream())
                .map(host::shown)
                .toList();
    }

    @Override
    public Probed probe(StepContext context) {
        return switch (state(context)) {
            case GuardState.Armed armed ->
                new Probed.Done(Map.of("deadline", armed.deadline().toString()));
            case GuardState.Absent absent -> Probed.notDone();
            case GuardState.Lost lost -> Probed.notDone();
            default -> new Probed.Blocked(Failure.unchanged(ActivationFailure.GUARD, host.name()));
        };
    }

    @Override
    public void act(StepContext context) {
        context.host(host.name()).run(clear());
        guard.arming().forEach(context.host(host.name())::run);
        awaitArmed(context);
    }

    /** The service manager answers as soon as it has started the guard, which then still has to say that it is there. */
    private void awaitArmed(StepContext context) {
        Instant until = context.now().plus(START);
        while (!(state(context) instanceof GuardState.Armed) && context.now().isBefore(until)) {
            context.pause(LOOK_AGAIN);
        }
    }

    private GuardState state(StepContext context) {
        return context.host(host.name())
                .run(host.asOwner(new GuardStatus(guard.order().directory())));
    }

    /** What a guard that died with the server has left. */
    private RemoteCommand<?> clear() {
        return host.asOwner(new RemoveTree(guard.order().directory()));
    }
}
