package org.bmms.console.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bmms.console.base.Cancellation;

/** Waits until a time is over or a stop is requested. */
final class Pause {
    private Pause() {}

    static void of(Duration time, Cancellation cancellation) {
        CountDownLatch requested = new CountDownLatch(1);
        try (Cancellation.Registration _ = cancellation.onRequest(requested::countDown)) {
            boolean stopped = requested.await(time.toMillis(), TimeUnit.MILLISECONDS);
            if (stopped) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until a stop is requested. */
    static void untilStopped(Cancellation cancellation) {
        while (!cancellation.isRequested() && !Thread.currentThread().isInterrupted()) {
            of(Duration.ofHours(1), cancellation);
        }
    }
}
