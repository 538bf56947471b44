package org.bmms.console.activation.step;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bmms.console.activation.ActivationFailure;
import org.bmms.console.base.Beside;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.ActiveTask;
import org.bmms.console.remote.command.CeleryActive;
import org.bmms.console.remote.command.ChangeUnits;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.Done;
import org.bmms.console.remote.command.NodeName;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.remote.command.UnitVerb;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;
import org.jspecify.annotations.Nullable;

/**
 * Stops the Celery units of a host (checklist § BMMS Step 3): first the scheduler, so that nothing new is begun, then
 * the worker once it has nothing in hand or the time to drain is over. What was still in hand is listed.
 */
public record StopCelery(String prefix, SwitchHost host, DjangoSite site, StepTimes times) implements Step {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    @Override
    public String id() {
        return prefix + "stop-celery." + host.name();
    }

    @Override
    public Message intent() {
        return Message.of("activation.step.stop-celery", host.name());
    }

    @Override
    public Duration limit() {
        return times.drain().plus(times.restart().multipliedBy(2));
    }

    @Override
    public List<PlannedAction> actions() {
        return Stream.of(host.beat(), host.worker())
                .flatMap(Stream::ofNullable)
                .map(unit -> host.shown(stop(unit)))
                .toList();
    }

    @Override
    public Probed probe(StepContext context) {
        Processes processes = new Processes(host, context);
        List<UnitStatus> celery = processes.show(host.celeryUnits());
        if (celery.stream().allMatch(UnitStatus::isStopped) || processes.allCurrent(host.units())) {
            return Probed.done();
        }
        boolean stopping = celery.stream().anyMatch(u -> u.activeState().equals("deactivating"));
        return stopping ? new Probed.UnderWay() : Probed.notDone();
    }

    @Override
    public void act(StepContext context) {
        // The scheduler takes a while to end, and so does the question what the worker has in hand.
        try (Beside<Boolean> scheduler = Beside.begin(() -> stop(context, host.beat()))) {
            if (host.worker() != null) {
                List<ActiveTask> inHand = drain(context);
                if (!inHand.isEmpty()) {
                    context.evidence("tasks in hand when the worker was stopped", names(inHand));
                    context.log(Message.of("activation.log.tasks-in-hand", host.name(), inHand.size(), names(inHand)));
                }
            }
            scheduler.result();
        }
        stop(context, host.worker());
        Processes processes = new Processes(host, context);
        for (UnitStatus unit : processes.show(host.celeryUnits())) {
            if (!unit.isStopped()) {
                throw processes.failure(ActivationFailure.UNIT_UP, unit);
            }
        }
    }

    private List<ActiveTask> drain(StepContext context) {
        Instant until = context.now().plus(times.drain());
        while (true) {
            List<ActiveTask> active;
            try {
                active = CeleryActive.asked(
                                host.django(site),
                                worker(context),
                                question -> context.host(host.name()).run(host.asOwner(question)))
                        .tasks();
            } catch (FailureException e) {
                if (e.failure().code().mayPass()) {
                    throw e;
                }
                // A worker that cannot be asked is stopped like one that says nothing.
                context.evidence(
                        "tasks in hand",
                        "could not be asked: " + e.failure().code().code());
                return List.of();
            }
            if (active.isEmpty() || context.now().isAfter(until)) {
                return active;
            }
            context.log(Message.of("activation.log.draining", host.name(), active.size(), names(active)));
            context.pause(LOOK_AGAIN);
        }
    }

    private String worker(StepContext context) {
        return NodeName.worker(context.host(host.name()).run(new NodeName()));
    }

    private static String names(List<ActiveTask> tasks) {
        return tasks.stream().map(t -> t.name() + " " + t.id()).collect(Collectors.joining(", "));
    }

    /** Whether there was a unit to stop. */
    private boolean stop(StepContext context, @Nullable String unit) {
        if (unit == null) {
            return false;
        }
        context.host(host.name()).run(stop(unit));
        return true;
    }

    private RemoteCommand<Done> stop(String unit) {
        return host.asRoot(new ChangeUnits(UnitVerb.STOP, List.of(unit), times.restart()));
    }
}
