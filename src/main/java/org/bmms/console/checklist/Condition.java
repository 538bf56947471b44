package org.bmms.console.checklist;

import org.bmms.console.base.Message;

/**
 * Something that must hold before the next step opens.
 *
 * @param statement what must hold
 * @param state whether it does
 * @param finding what that is concluded from, with figures
 */
public record Condition(Message statement, State state, Message finding) {

    /** Whether it holds. */
    public enum State {
        MET,
        NOT_MET,
        /** It is not known, which counts as not met. */
        UNKNOWN
    }

    static Condition of(Message statement, boolean met, Message finding) {
        return new Condition(statement, met ? State.MET : State.NOT_MET, finding);
    }
}
