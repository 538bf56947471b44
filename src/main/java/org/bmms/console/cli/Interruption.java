package org.bmms.console.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bmms.console.base.Cancellation;

/**
 * Turns Ctrl+C into a request to stop, and gives the command a moment to leave in good order: to give the lock back and
 * to say where a run stands.
 */
final class Interruption implements AutoCloseable {
    private static final Duration GOOD_ORDER = Duration.ofSeconds(15);

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    Cancellation cancellation() {
        return cancellation;
    }

    private void interrupt() {
        cancellation.request();
        try {
            if (!ended.await(GOOD_ORDER.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, by that very hook.
            return;
        }
    }
}
