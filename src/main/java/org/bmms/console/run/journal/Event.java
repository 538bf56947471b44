package org.bmms.console.run.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;

/** Something that happened in a run. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.Started.class, name = "started"),
    @JsonSubTypes.Type(value = Event.Resumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = Event.TakenOver.class, name = "taken-over"),
    @JsonSubTypes.Type(value = Event.StepIntended.class, name = "step-intended"),
    @JsonSubTypes.Type(value = Event.StepDone.class, name = "step-done"),
    @JsonSubTypes.Type(value = Event.StepFailed.class, name = "step-failed"),
    @JsonSubTypes.Type(value = Event.StepUnknown.class, name = "step-unknown"),
    @JsonSubTypes.Type(value = Event.DecisionAwaited.class, name = "decision-awaited"),
    @JsonSubTypes.Type(value = Event.RollbackDecided.class, name = "rollback-decided"),
    @JsonSubTypes.Type(value = Event.GuardFired.class, name = "guard-fired"),
    @JsonSubTypes.Type(value = Event.Noted.class, name = "noted"),
    @JsonSubTypes.Type(value = Event.Ended.class, name = "ended")
})
public sealed interface Event {

    /** The run began, with this plan. */
    record Started(String planHash) implements Event {}

    /** A console went on with a run that had been left. */
    record Resumed() implements Event {}

    /** The lock was taken from a holder that was not alive. */
    record TakenOver(String from, String reason) implements Event {}

    /** The step is about to act; written before, so that an interruption is seen. */
    record StepIntended(String step) implements Event {}

    /**
     * The step's effect is there.
     *
     * @param applied whether this run applied it just now; false when it was found there
     * @param milliseconds from its intention to its proof
     */
    record StepDone(String step, boolean applied, long milliseconds, Map<String, String> evidence) implements Event {
        public StepDone {
            evidence = Map.copyOf(evidence);
        }
    }

    /** The step's effect is not there, and why. */
    record StepFailed(String step, RecordedFailure failure, long milliseconds) implements Event {}

    /** Nobody knows how the step ended until the server can be asked. */
    record StepUnknown(String step, RecordedFailure failure) implements Event {}

    /** All steps are done; the operator decides whether to keep the new state. */
    record DecisionAwaited() implements Event {}

    /** From here on the old state is put back. */
    record RollbackDecided(String reason) implements Event {}

    /** The guard put the old state back by itself. */
    record GuardFired(String host, String outcome) implements Event {}

    /** A remark by an operator. */
    record Noted(String text) implements Event {}

    /** The run is over. */
    record Ended(Ending ending) implements Event {}

    /** How a run can be over. */
    enum Ending {
        /** The new state is kept. */
        DONE,
        /** The old state is back and proven. */
        ROLLED_BACK,
        /** Left as it was when it failed, by the operator's decision. */
        LEFT
    }
}
