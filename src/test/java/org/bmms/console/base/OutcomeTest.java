package org.bmms.console.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private enum SampleFailure implements FailureCode {
        BROKEN;

        @Override
        public String code() {
            return "SAMPLE-BROKEN";
        }

        @Override
        public String bundle() {
            return "sample";
        }
    }

    @Test
    void aValueIsDone() {
        assertThat(Outcome.of(() -> 7)).isEqualTo(new Outcome.Done<>(7));
    }

    @Test
    void aFailureIsFailedWhetherOrNotSomethingChanged() {
        Failure unchanged = Failure.unchanged(SampleFailure.BROKEN, 1);
        Failure changed = Failure.changed(SampleFailure.BROKEN, 1);

        assertThat(Outcome.of(failing(unchanged.asException()))).isEqualTo(new Outcome.Failed<>(unchanged));
        assertThat(Outcome.of(failing(changed.asException()))).isEqualTo(new Outcome.Failed<>(changed));
    }

    @Test
    void aFailureOfWhichNobodyKnowsTheEffectIsUnknownAndNeitherDoneNorFailed() {
        Failure unknown = Failure.unknown(SampleFailure.BROKEN, "x");

        assertThat(Outcome.of(failing(unknown.asException()))).isEqualTo(new Outcome.Unknown<>(unknown));
    }

    @Test
    void aBugPassesThrough() {
        IllegalStateException bug = new IllegalStateException("bug");

        assertThatThrownBy(() -> Outcome.of(failing(bug))).isSameAs(bug);
    }

    @Test
    void aFailureNamesItsTextsAndKeepsItsCauseForTheLog() {
        Failure failure = Failure.unchanged(SampleFailure.BROKEN, "x", 3).withDetail("stderr");
        IOException cause = new IOException("inner");

        assertThat(failure.what()).isEqualTo(Message.of("sample.failure.SAMPLE-BROKEN", "x", 3));
        assertThat(failure.next()).isEqualTo(Message.of("sample.failure.SAMPLE-BROKEN.next", "x", 3));
        assertThat(failure.asException(cause)).hasMessage("SAMPLE-BROKEN").hasCause(cause);
        assertThat(failure.withChanged(Changed.YES).detail()).isEqualTo("stderr");
    }

    private static Supplier<Object> failing(RuntimeException exception) {
        return () -> {
            throw exception;
        };
    }
}
