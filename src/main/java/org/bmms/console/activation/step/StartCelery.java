package org.bmms.console.activation.step;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bmms.console.activation.ActivationFailure;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.CeleryPing;
import org.bmms.console.remote.command.ChangeUnits;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.Done;
import org.bmms.console.remote.command.NodeName;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.remote.command.UnitVerb;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** Starts the Celery units of a host once the application is proven, and waits until a worker answers. */
public record StartCelery(String prefix, SwitchHost host, DjangoSite site, StepTimes times) implements Step {
    /** A question is not heard by a worker that is not there yet, so the first ones are short. */
    private static final Duration ASK = Duration.ofSeconds(1);

    private static final Duration ASK_LONGER = Duration.ofSeconds(3);
    private static final int SHORT_QUESTIONS = 5;

    /** A worker that does not answer to its usual name may have another one; all are asked then. */
    private static final int QUESTIONS_BY_NAME = 3;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    @Override
    public String id() {
        return prefix + "start-celery." + host.name();
    }

    @Override
    public Message intent() {
        return Message.of("activation.step.start-celery", host.name());
    }

    @Override
    public Duration limit() {
        return times.restart().plus(times.ready());
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(host.shown(start()));
    }

    @Override
    public Probed probe(StepContext context) {
        Processes processes = new Processes(host, context);
        if (processes.allCurrent(host.celeryUnits())) {
            return Probed.done();
        }
        boolean changing = processes.show(host.celeryUnits()).stream().anyMatch(Processes::isChanging);
        return changing ? new Probed.UnderWay() : Probed.notDone();
    }

    @Override
    public void act(StepContext context) {
        try {
            context.host(host.name()).run(start());
        } catch (FailureException e) {
            if (e.failure().code() != RemoteFailure.COMMAND_FAILED) {
                throw e;
            }
            throw down(context);
        }
    }

    @Override
    public Map<String, String> verify(StepContext context) {
        if (!new Processes(host, context).allCurrent(host.celeryUnits())) {
            throw down(context);
        }
        String worker = host.worker();
        List<String> workers = worker == null ? List.of() : awaitWorkers(context, worker);
        requireUp(context);
        return workers.isEmpty() ? Map.of() : Map.of("workers", String.join(", ", workers));
    }

    private List<String> awaitWorkers(StepContext context, String worker) {
        Instant until = context.now().plus(times.ready());
        String usual = NodeName.worker(context.host(host.name()).run(new NodeName()));
        List<String> workers = ping(context, 0, usual);
        for (int asked = 1; workers.isEmpty() && context.now().isBefore(until); asked++) {
            requireUp(context);
            context.pause(LOOK_AGAIN);
            workers = ping(context, asked, usual);
        }
        if (workers.isEmpty()) {
            throw Failure.changed(
                            ActivationFailure.CELERY_SILENT,
                            host.name(),
                            times.ready().toSeconds())
                    .withDetail(new Processes(host, context).excerpt(worker))
                    .asException();
        }
        return workers;
    }

    /** A unit that systemd has given up on will not answer however long one waits. */
    private void requireUp(StepContext context) {
        if (new Processes(host, context).show(host.celeryUnits()).stream().anyMatch(UnitStatus::isStopped)) {
            throw down(context);
        }
    }

    private List<String> ping(StepContext context, int asked, String usual) {
        CeleryPing ping = new CeleryPing(
                host.django(site),
                asked < SHORT_QUESTIONS ? ASK : ASK_LONGER,
                asked < QUESTIONS_BY_NAME ? usual : null);
        return context.host(host.name()).run(host.asOwner(ping));
    }

    private FailureException down(StepContext context) {
        Processes processes = new Processes(host, context);
        List<UnitStatus> units = processes.show(host.celeryUnits());
        UnitStatus bad = units.stream().filter(u -> !u.isActive()).findFirst().orElse(units.getFirst());
        return processes.failure(ActivationFailure.UNIT_DOWN, bad);
    }

    private RemoteCommand<Done> start() {
        return host.asRoot(new ChangeUnits(UnitVerb.START, host.celeryUnits(), times.restart()));
    }
}
