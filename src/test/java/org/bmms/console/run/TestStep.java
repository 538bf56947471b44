package org.bmms.console.run;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.AppendFile;
import org.bmms.console.remote.command.GuardState;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.run.guard.Guard;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** A step made of functions. */
record TestStep(
        String id,
        Duration limit,
        List<PlannedAction> actions,
        Function<StepContext, Probed> probing,
        Consumer<StepContext> acting,
        Function<StepContext, Map<String, String>> verifying)
        implements Step {

    static TestStep of(String id, Function<StepContext, Probed> probing, Consumer<StepContext> acting) {
        return new TestStep(id, Duration.ofMinutes(1), List.of(), probing, acting, c -> Map.of("seen", id));
    }

    TestStep showing(RemoteCommand<?>... commands) {
        List<PlannedAction> shown = Arrays.stream(commands)
                .<PlannedAction>map(c -> PlannedAction.Command.of("app1", c))
                .toList();
        return new TestStep(id, limit, shown, probing, acting, verifying);
    }

    TestStep within(Duration newLimit) {
        return new TestStep(id, newLimit, actions, probing, acting, verifying);
    }

    TestStep verifiedBy(Function<StepContext, Map<String, String>> newVerifying) {
        return new TestStep(id, limit, actions, probing, acting, newVerifying);
    }

    /** Adds one {@code x} to a file; it is done once the file is there, so a second {@code x} is a second effect. */
    static TestStep write(String id) {
        AppendFile append = new AppendFile(file(id), "x".getBytes(StandardCharsets.UTF_8));
        return of(id, c -> Probed.doneIf(there(c, id)), c -> c.host("app1").run(append))
                .showing(append);
    }

    /** Removes that file. */
    static TestStep unwrite(String id) {
        RemoveFile remove = new RemoveFile(file(id));
        return of(
                        "undo-" + id,
                        c -> Probed.doneIf(!there(c, id)),
                        c -> c.host("app1").run(remove))
                .showing(remove);
    }

    static TestStep arm(Guard guard) {
        return of(
                        "arm",
                        c -> Probed.doneIf(guard.state() instanceof GuardState.Armed),
                        c -> guard.arming().forEach(c.host("app1")::run))
                .showing(guard.arming().toArray(RemoteCommand<?>[]::new));
    }

    static String file(String id) {
        return TestConsole.APP + "/" + id;
    }

    static boolean there(StepContext context, String id) {
        return context.host("app1").run(new StatFile(file(id))).isPresent();
    }

    @Override
    public Message intent() {
        return Message.of("run.intent", id);
    }

    @Override
    public Probed probe(StepContext context) {
        return probing.apply(context);
    }

    @Override
    public void act(StepContext context) {
        acting.accept(context);
    }

    @Override
    public Map<String, String> verify(StepContext context) {
        return verifying.apply(context);
    }
}
