package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuietMemoryTest {
    private static final long MEGABYTE = 1L << 20;

    private Instant now = Instant.parse("2026-03-04T02:00:00Z");
    private boolean busy;
    private long taken = 90 * MEGABYTE;
    private final QuietMemory memory = new QuietMemory(() -> busy, () -> taken, () -> taken = 60 * MEGABYTE, () -> now);

    @Test
    void whoUsesTheWindowIsNotDisturbed() {
        pass(2);
        assertThat(memory.isDue()).isFalse();

        memory.touch();
        pass(2);
        assertThat(memory.isDue()).isFalse();

        pass(1);
        assertThat(memory.isDue()).isTrue();
    }

    @Test
    void whatIsUnderWayIsNotDisturbedAndTheQuietBeginsAfterIt() {
        busy = true;
        pass(60);
        assertThat(memory.isDue()).isFalse();

        busy = false;
        assertThat(memory.isDue()).isFalse();
        pass(3);
        assertThat(memory.isDue()).isTrue();
    }

    @Test
    void itIsNotDoneAgainBeforeEnoughWasTaken() {
        pass(3);
        memory.giveBack();
        assertThat(memory.isDue()).isFalse();
        pass(3);
        assertThat(memory.isDue()).as("once more").isTrue();
        memory.giveBack();
        pass(60);
        assertThat(memory.isDue()).isFalse();

        taken += 7 * MEGABYTE;
        assertThat(memory.isDue()).isFalse();
        taken += MEGABYTE;
        assertThat(memory.isDue()).isTrue();
    }

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }
}
