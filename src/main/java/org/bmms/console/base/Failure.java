package org.bmms.console.base;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expected failure: bad input, a refusal, or an operation that did not succeed. It says what happened, whether the
 * target was changed, and what to do next. A bug is not a failure but an ordinary exception.
 *
 * @param code the stable code
 * @param changed whether the target was changed
 * @param arguments values for the texts of the code, already free of secrets
 * @param detail output or a technical message that helps an expert, or null; redacted before it is shown
 */
public record Failure(
        FailureCode code,
        Changed changed,
        List<Object> arguments,
        @Nullable String detail) {

    public Failure {
        arguments = List.copyOf(arguments);
    }

    /** A failure that left the target as it was. */
    public static Failure unchanged(FailureCode code, Object... arguments) {
        return new Failure(code, Changed.NO, List.of(arguments), null);
    }

    /** A failure after something on the target was changed. */
    public static Failure changed(FailureCode code, Object... arguments) {
        return new Failure(code, Changed.YES, List.of(arguments), null);
    }

    /** A failure after which only a look at the target tells whether it was changed. */
    public static Failure unknown(FailureCode code, Object... arguments) {
        return new Failure(code, Changed.UNKNOWN, List.of(arguments), null);
    }

    /** The same failure with a technical detail. */
    public Failure withDetail(@Nullable String newDetail) {
        return new Failure(code, changed, arguments, newDetail);
    }

    /** The same failure, after the caller learned whether the target was changed. */
    public Failure withChanged(Changed newChanged) {
        return new Failure(code, newChanged, arguments, detail);
    }

    /** What happened, in one sentence. */
    public Message what() {
        return new Message(code.bundle() + ".failure." + code.code(), arguments);
    }

    /** What the operator can do next, in one sentence. */
    public Message next() {
        return new Message(code.bundle() + ".failure." + code.code() + ".next", arguments);
    }

    /** This failure as an exception, for the way up to the nearest border that turns it into an {@link Outcome}. */
    public FailureException asException() {
        return new FailureException(this, null);
    }

    /** As {@link #asException()}, keeping the cause for the log. */
    public FailureException asException(Throwable cause) {
        return new FailureException(this, cause);
    }
}
