package org.bmms.console.remote.command;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;

/** Programs that have ended. */
final class Answers {
    private Answers() {}

    static Finished of(String output) {
        return of(0, output);
    }

    static Finished of(int status, String output) {
        return new Finished(status, output.getBytes(StandardCharsets.UTF_8), "");
    }

    static Failure failure(ThrowingCallable call) {
        return catchThrowableOfType(FailureException.class, call).failure();
    }
}
