package org.bmms.console.ui.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.monitoring.Ticker;

/** When it is time for the next look: as the loop wants it, at once where somebody asks, not at all while it is held. */
final class Pacing implements Ticker {
    /** Somebody ends it long before. */
    private static final long HELD = TimeUnit.HOURS.toNanos(1);

    private final InstantSource clock;
    private final Consumer<Boolean> looking;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean held;
    private boolean asked;

    /**
     * A pace that is not held.
     *
     * @param looking told when a look is over and when the next one begins, on the loop's thread
     */
    Pacing(InstantSource clock, Consumer<Boolean> looking) {
        this.clock = clock;
        this.looking = looking;
    }

    /** No look begins by itself any more; one that is under way comes to its end. */
    void hold() {
        change(() -> held = true);
    }

    /** Looks begin by themselves again. */
    void goOn() {
        change(() -> held = false);
    }

    /** The next look begins now, held or not. */
    void lookNow() {
        change(() -> asked = true);
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void pause(Duration time, Cancellation cancellation) {
        looking.accept(false);
        try (Cancellation.Registration _ = cancellation.onRequest(() -> change(() -> {}))) {
            if (await(time.toNanos(), cancellation)) {
                looking.accept(true);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a look follows. */
    private boolean await(long nanoseconds, Cancellation cancellation) throws InterruptedException {
        lock.lock();
        try {
            long end = System.nanoTime() + nanoseconds;
            long left = nanoseconds;
            while (!cancellation.isRequested() && !asked && (held || left > 0)) {
                long unused = changed.awaitNanos(held ? HELD : left);
                assert unused <= HELD;
                left = end - System.nanoTime();
            }
            asked = false;
            return !cancellation.isRequested();
        } finally {
            lock.unlock();
        }
    }
}
