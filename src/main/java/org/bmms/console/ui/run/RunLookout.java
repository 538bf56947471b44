package org.bmms.console.ui.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;

/** Looks at something again and again until it is enough or nobody wants to know any more. */
final class RunLookout {
    private final Duration interval;
    private final Consumer<Failure> unreachable;

    /**
     * A lookout.
     *
     * @param interval between two looks
     * @param unreachable told why a look failed; the next one may succeed
     */
    RunLookout(Duration interval, Consumer<Failure> unreachable) {
        this.interval = interval;
        this.unreachable = unreachable;
    }

    /**
     * Looks until there is nothing more to see.
     *
     * @param look true once that is so
     * @return whether there is nothing more to see; false if it was cancelled
     */
    boolean until(BooleanSupplier look, Cancellation cancellation) {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (var _ = cancellation.onRequest(cancelled::countDown)) {
            while (!cancellation.isRequested()) {
                if (looked(look)) {
                    return true;
                }
                if (cancelled.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Looks once. */
    void once(BooleanSupplier look) {
        looked(look);
    }

    private boolean looked(BooleanSupplier look) {
        try {
            return look.getAsBoolean();
        } catch (FailureException e) {
            unreachable.accept(e.failure());
            return false;
        }
    }
}
