package org.bmms.console.activation.gate;

import org.bmms.console.base.Message;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at before a switch.
 *
 * @param id what it is about, such as {@code coverage}
 * @param host where; null if it concerns no single host
 * @param verdict what it means for the switch
 * @param found what was found, and what to do about it unless it passed
 */
public record Gate(String id, @Nullable String host, Verdict verdict, Message found) {

    /** What a gate means for the switch. */
    public enum Verdict {
        PASSED,
        /** The switch can be done; the operator should know this before. */
        WARNING,
        /** The switch is not planned, and nobody can overrule that. */
        REFUSED
    }

    static Gate passed(String id, String key, Object... arguments) {
        return new Gate(id, null, Verdict.PASSED, Message.of(key, arguments));
    }

    static Gate warning(String id, String key, Object... arguments) {
        return new Gate(id, null, Verdict.WARNING, Message.of(key, arguments));
    }

    static Gate refused(String id, String key, Object... arguments) {
        return new Gate(id, null, Verdict.REFUSED, Message.of(key, arguments));
    }
}
