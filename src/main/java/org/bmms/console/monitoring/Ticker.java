package org.bmms.console.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bmms.console.base.Cancellation;

/** The time that a loop goes by. */
public interface Ticker {

    Instant now();

    /** Waits so long, or until it is cancelled or interrupted. */
    void pause(Duration time, Cancellation cancellation);

    /** Real time. */
    static Ticker of(InstantSource clock) {
        return new Ticker() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public void pause(Duration time, Cancellation cancellation) {
                CountDownLatch requested = new CountDownLatch(1);
                try (Cancellation.Registration _ = cancellation.onRequest(requested::countDown)) {
                    boolean stopped = requested.await(time.toMillis(), TimeUnit.MILLISECONDS);
                    assert !stopped || cancellation.isRequested();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }
}
