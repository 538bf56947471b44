package org.bmms.console.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs something once after a time, unless closed before. */
final class Alarm implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean rang = new AtomicBoolean();

    Alarm(Duration after, Runnable action) {
        Thread.ofVirtual().name("alarm").start(() -> {
            try {
                if (!closed.await(after.toMillis(), TimeUnit.MILLISECONDS)) {
                    rang.set(true);
                    action.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    boolean rang() {
        return rang.get();
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
