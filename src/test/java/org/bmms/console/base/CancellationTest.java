package org.bmms.console.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CancellationTest {
    private final Cancellation cancellation = new Cancellation();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void itRunsAnActionOnceHoweverOftenItIsRequested() {
        cancellation.onRequest(runs::incrementAndGet);

        cancellation.request();
        cancellation.request();

        assertThat(cancellation.isRequested()).isTrue();
        assertThat(runs).hasValue(1);
    }

    @Test
    void anActionThatComesLateRunsAtOnce() {
        cancellation.request();
        cancellation.onRequest(runs::incrementAndGet);

        assertThat(runs).hasValue(1);
    }

    @Test
    void aClosedRegistrationDoesNothing() {
        cancellation.onRequest(runs::incrementAndGet).close();
        cancellation.request();

        assertThat(runs).hasValue(0);
    }

    @Test
    void twoRegistrationsOfTheSameActionAreIndependent() {
        Runnable action = runs::incrementAndGet;
        Cancellation.Registration first = cancellation.onRequest(action);
        cancellation.onRequest(action);

        first.close();
        cancellation.request();

        assertThat(runs).hasValue(1);
    }

    @Test
    void anActionThatFailsDoesNotKeepTheOthersFromRunning() {
        for (int i = 0; i < 3; i++) {
            cancellation.onRequest(() -> {
                runs.incrementAndGet();
                throw new IllegalStateException("action");
            });
        }

        assertThatThrownBy(cancellation::request).isInstanceOf(IllegalStateException.class);
        assertThat(runs).hasValue(3);
    }

    @Test
    void nobodyRequestsNone() {
        assertThat(Cancellation.none().isRequested()).isFalse();
    }

    @RepeatedTest(50)
    void aRegistrationThatRacesWithTheRequestRunsExactlyOnce() throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        Thread requester = Thread.ofVirtual().start(() -> {
            try {
                start.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            cancellation.request();
        });

        start.countDown();
        cancellation.onRequest(runs::incrementAndGet);
        requester.join();

        assertThat(runs).hasValue(1);
    }
}
