package org.bmms.console.run;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bmms.console.base.FailureException;
import org.bmms.console.run.guard.Guard;
import org.bmms.console.run.lock.RunLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the lock, and the guards while steps run, that this console is alive. */
final class Pulse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final RunLock lock;
    private final List<Guard> guards;
    private final Timing timing;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean extending = new AtomicBoolean();
    private final Thread thread;

    Pulse(RunLock lock, List<Guard> guards, Timing timing) {
        this.lock = lock;
        this.guards = guards;
        this.timing = timing;
        this.thread = Thread.ofVirtual().name("pulse").start(this::beat);
    }

    /** While steps run, armed guards are given more time; while the operator decides, their time runs. */
    void extendGuards(boolean extend) {
        extending.set(extend);
    }

    private void beat() {
        try {
            while (!closed.await(timing.beat().toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    lock.beat();
                    if (extending.get()) {
                        guards.forEach(Guard::extendIfArmed);
                    }
                } catch (FailureException e) {
                    // The steps find out by themselves; the next beat tries again.
                    LOG.info("no beat: {}", e.failure().code().code());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(timing.beat());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
