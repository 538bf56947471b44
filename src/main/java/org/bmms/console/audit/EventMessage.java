package org.bmms.console.audit;

import java.util.stream.Stream;
import org.bmms.console.base.Message;
import org.bmms.console.run.RunView;
import org.bmms.console.run.StepView;
import org.bmms.console.run.journal.Event;

/** What happened in a run, in a sentence. */
public final class EventMessage {
    private static final int HASH_SHOWN = 12;

    private EventMessage() {}

    /**
     * The sentence.
     *
     * @param run in which it happened; steps are named by what they are for
     */
    public static Message of(RunView run, Event event) {
        return switch (event) {
            case Event.Started(String planHash) -> Message.of("audit.event.started", shortened(planHash));
            case Event.Resumed() -> Message.of("audit.event.resumed");
            case Event.TakenOver(String from, String reason) -> Message.of("audit.event.taken-over", from, reason);
            case Event.StepIntended(String step) -> Message.of("audit.event.step-intended", intent(run, step));
            case Event.StepDone done ->
                done.applied()
                        ? Message.of("audit.event.step-done", intent(run, done.step()))
                        : Message.of("audit.event.step-found", intent(run, done.step()));
            case Event.StepFailed failed ->
                Message.of(
                        "audit.event.step-failed",
                        intent(run, failed.step()),
                        failed.failure().what());
            case Event.StepUnknown unknown ->
                Message.of(
                        "audit.event.step-unknown",
                        intent(run, unknown.step()),
                        unknown.failure().what());
            case Event.DecisionAwaited() -> Message.of("audit.event.decision-awaited");
            case Event.RollbackDecided(String reason) -> Message.of("audit.event.rollback-decided", reason);
            case Event.GuardFired(String host, String outcome) -> Message.of("audit.event.guard-fired", host, outcome);
            case Event.Noted(String text) -> Message.of("audit.event.noted", text);
            case Event.Ended(Event.Ending ending) ->
                switch (ending) {
                    case DONE -> Message.of("audit.event.ended-done");
                    case ROLLED_BACK -> Message.of("audit.event.ended-rolled-back");
                    case LEFT -> Message.of("audit.event.ended-left");
                };
        };
    }

    private static Object intent(RunView run, String step) {
        return Stream.concat(run.steps().stream(), run.rollback().stream())
                .map(StepView::step)
                .filter(planned -> planned.id().equals(step))
                .findFirst()
                .<Object>map(planned -> planned.intent())
                .orElse(step);
    }

    private static String shortened(String hash) {
        return hash.length() <= HASH_SHOWN ? hash : hash.substring(0, HASH_SHOWN);
    }
}
