package org.bmms.console.ui.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.bmms.console.base.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PacingTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final BlockingQueue<Boolean> looking = new LinkedBlockingQueue<>();
    private final Pacing pacing = new Pacing(Instant::now, looking::add);
    private final Cancellation cancellation = new Cancellation();

    @Test
    void aLookFollowsWhenItsTimeHasCome() throws InterruptedException {
        pacing.pause(Duration.ofMillis(1), cancellation);

        assertThat(looking.take()).as("it is over").isFalse();
        assertThat(looking.take()).as("the next one").isTrue();
    }

    @Test
    void whoAsksNeedNotWait() throws InterruptedException {
        Thread loop = pauses(LONG);
        assertThat(looking.take()).isFalse();
        pacing.lookNow();

        assertThat(looking.take()).isTrue();
        loop.join();
    }

    @Test
    void whileItIsHeldOnlyWhoAsksGetsALook() throws InterruptedException {
        pacing.hold();
        Thread held = pauses(Duration.ofMillis(1));
        assertThat(looking.take()).isFalse();
        pacing.lookNow();
        assertThat(looking.take()).isTrue();
        held.join();

        Thread heldAgain = pauses(Duration.ofMillis(1));
        assertThat(looking.take()).isFalse();
        assertThat(looking).isEmpty();
        pacing.goOn();
        assertThat(looking.take()).isTrue();
        heldAgain.join();
    }

    @Test
    void nothingFollowsWhenItIsCancelled() throws InterruptedException {
        pacing.hold();
        Thread loop = pauses(LONG);
        assertThat(looking.take()).isFalse();
        cancellation.request();
        loop.join();

        assertThat(looking).isEmpty();
    }

    @Test
    void anInterruptEndsTheWaiting() throws InterruptedException {
        Thread loop = pauses(LONG);
        assertThat(looking.take()).isFalse();
        loop.interrupt();
        loop.join();

        assertThat(looking).isEmpty();
    }

    private Thread pauses(Duration time) {
        return Thread.startVirtualThread(() -> pacing.pause(time, cancellation));
    }
}
