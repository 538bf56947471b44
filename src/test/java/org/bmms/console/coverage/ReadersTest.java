package org.bmms.console.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.bmms.console.base.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadersTest {
    private final Cancellation cancellation = new Cancellation();

    @Test
    void everyTaskIsDoneOnce() {
        Queue<Integer> done = new ConcurrentLinkedQueue<>();

        new Readers(3, cancellation).forEach(List.of(1, 2, 3, 4, 5, 6, 7), done::add);

        assertThat(done).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
        assertThat(cancellation.isRequested()).isFalse();
    }

    @Test
    void theFirstFailureEndsTheOthersAtOnceAndIsTheOneThatIsTold() {
        CountDownLatch working = new CountDownLatch(1);

        assertThatThrownBy(() -> new Readers(2, cancellation).forEach(List.of("long", "failing", "never"), task -> {
                    switch (task) {
                        case "long" -> {
                            working.countDown();
                            awaitStop();
                            throw new IllegalStateException("stopped");
                        }
                        case "failing" -> {
                            await(working);
                            throw new IllegalArgumentException("the first");
                        }
                        default -> throw new AssertionError(task);
                    }
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the first");
    }

    private void awaitStop() {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Cancellation.Registration _ = cancellation.onRequest(stopped::countDown)) {
            await(stopped);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
