package org.bmms.console.base;

import org.jspecify.annotations.Nullable;

/**
 * Carries a {@link Failure} up to a border (a step, a command line command, a view-model), which turns it into an
 * {@link Outcome}. Its message is the code alone: texts are rendered by who shows them, after redaction.
 */
public final class FailureException extends RuntimeException {
    private final Failure failure;

    FailureException(Failure failure, @Nullable Throwable cause) {
        super(failure.code().code(), cause);
        this.failure = failure;
    }

    /** What failed. */
    public Failure failure() {
        return failure;
    }
}
