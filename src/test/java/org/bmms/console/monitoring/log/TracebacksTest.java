package org.bmms.console.monitoring.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bmms.console.monitoring.log.HeardExamples.APP;
import static org.bmms.console.monitoring.log.HeardExamples.WORKER;

import java.util.List;
import org.junit.jupiter.api.Test;

class TracebacksTest {
    private final Tracebacks tracebacks = new Tracebacks();
    private long number = 100;

    @Test
    void aChainOfExceptionsIsOneTraceback() {
        assertThat(take("ERROR consumer: Cannot connect")).isNegative();
        for (String line : HeardExamples.traceback()) {
            assertThat(take(line)).as(line).isEqualTo(101);
        }
        assertThat(take("Task received")).isNegative();
        assertThat(take("  indented, but of nothing")).isNegative();
    }

    @Test
    void theNextTracebackIsAnother() {
        HeardExamples.traceback().forEach(this::take);
        long second = number;

        assertThat(take("Traceback (most recent call last):")).isEqualTo(second);
        assertThat(take("  File \"x.py\"")).isEqualTo(second);
        assertThat(take("ValueError: x")).isEqualTo(second);
    }

    @Test
    void anEmptyLineAfterTheExceptionDoesNotSwallowWhatFollows() {
        take("Traceback (most recent call last):");
        take("  File \"x.py\"");
        take("ValueError: x");
        assertThat(take("")).isEqualTo(100);
        assertThat(take("GET / 200")).isNegative();
    }

    @Test
    void linesOfOtherProcessesInBetweenAreTheirOwn() {
        take("Traceback (most recent call last):");

        assertThat(tracebacks.take(APP, 8, 101, "  another process of the same unit"))
                .isNegative();
        assertThat(tracebacks.take(WORKER, 7, 102, "  another unit")).isNegative();
        assertThat(tracebacks.take(APP, 7, 103, "  File \"x.py\"")).isEqualTo(100);
    }

    @Test
    void aTracebackWhoseBeginningIsGoneIsForgotten() {
        take("Traceback (most recent call last):");
        tracebacks.forgetBefore(101);

        assertThat(List.of(take("  File \"x.py\""), take("ValueError: x"))).containsExactly(-1L, -1L);
    }

    private long take(String line) {
        return tracebacks.take(APP, 7, number++, line);
    }
}
