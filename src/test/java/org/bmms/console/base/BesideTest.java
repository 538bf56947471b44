package org.bmms.console.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BesideTest {

    @Test
    void itGoesOnWhileTheCallerDoesSomethingElse() {
        CountDownLatch done = new CountDownLatch(1);
        try (Beside<String> beside = Beside.begin(() -> {
            await(done);
            return "both";
        })) {
            done.countDown();

            assertThat(beside.result()).isEqualTo("both");
        }
    }

    @Test
    void itsFailureIsTheCallersAsItWasThrown() {
        IllegalStateException failure = new IllegalStateException("beside");
        try (Beside<String> beside = Beside.begin(() -> {
            throw failure;
        })) {
            assertThatThrownBy(beside::result).isSameAs(failure);
        }
    }

    @Test
    void nothingGoesOnOnceTheCallerHasLeft() {
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        assertThatThrownBy(() -> {
                    try (Beside<Boolean> _ = Beside.begin(() -> {
                        begun.countDown();
                        LockSupport.parkNanos(50_000_000);
                        ended.set(true);
                        throw new IllegalStateException("beside");
                    })) {
                        await(begun);
                        throw new IllegalArgumentException("the caller's own");
                    }
                })
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(ended).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
