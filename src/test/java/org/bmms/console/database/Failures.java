package org.bmms.console.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Texts;

/** What a piece of work failed with; its texts are rendered on the way, so that none is missing. */
public final class Failures {
    private Failures() {}

    public static Failure of(ThrowingCallable work) {
        FailureException thrown = catchThrowableOfType(FailureException.class, work);
        assertThat(thrown).as("the work fails").isNotNull();
        Failure failure = thrown.failure();
        assertThat(Texts.english().render(failure.what())).isNotBlank();
        assertThat(Texts.english().render(failure.next())).isNotBlank();
        return failure;
    }
}
