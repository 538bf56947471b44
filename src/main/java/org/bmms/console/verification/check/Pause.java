package org.bmms.console.verification.check;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bmms.console.base.Cancellation;

/** Waiting that ends at once when it is no longer wanted. */
public final class Pause {
    private Pause() {}

    /** Waits; false if the stop was requested before the time was over. */
    public static boolean of(Duration duration, Cancellation stop) {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Cancellation.Registration _ = stop.onRequest(stopped::countDown)) {
            return !stopped.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
