package org.bmms.console.run.guard;

/** What came of a guard when it was asked to leave the decision to the operator. */
public sealed interface GuardEnd {

    /** It will not act: it was told so in time, or was never armed. */
    record Disarmed() implements GuardEnd {}

    /**
     * It had acted already.
     *
     * @param outcome what it did, in the guard's words: {@code restored}, {@code unchanged}, {@code conflict}
     */
    record Fired(String outcome) implements GuardEnd {}
}
