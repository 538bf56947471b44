package org.bmms.console.checklist;

import java.util.List;
import org.bmms.console.base.Message;
import org.jspecify.annotations.Nullable;

/**
 * How a prerequisite stands.
 *
 * @param prerequisite which
 * @param state how
 * @param evidence what that is known by; first what stands in the way
 * @param asks what a person may say about it
 * @param signOff what a person has said; null if nobody has, or if facts have the word
 */
public record PrerequisiteStand(
        Prerequisite prerequisite,
        State state,
        List<Message> evidence,
        Asks asks,
        @Nullable SignOff signOff) {

    public PrerequisiteStand {
        evidence = List.copyOf(evidence);
    }

    /** How a prerequisite stands. */
    public enum State {
        /** Facts show that it is so. */
        PROVEN,
        /** No fact can show it; a person says that it is so. */
        SIGNED,
        /** Facts do not show it; a person goes on for a reason that is on record. */
        OVERRIDDEN,
        /** A person has to say something. */
        OPEN,
        /** Facts show that it is not so. */
        FAILED,
        /** What would show it cannot be read. */
        UNKNOWN;

        /** Whether the way may go on. */
        public boolean isMet() {
            return this == PROVEN || this == SIGNED || this == OVERRIDDEN;
        }
    }

    /** What a person may say. */
    public enum Asks {
        /** Nothing: facts decide. */
        NOTHING,
        /** That it is so. */
        SIGN_OFF,
        /** That one goes on without it, and why. */
        OVERRIDE
    }
}
