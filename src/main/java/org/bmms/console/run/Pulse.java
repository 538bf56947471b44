package org.bmms.console.run;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bmms.console.base.FailureException;
import org.bmms.console.run.guard.Guard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the lock, and the guards while steps run, that this console is alive. */
final class Pulse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final Hold hold;
    private final List<Guard> guards;
    private final Timing timing;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean extending = new AtomicBoolean();
    private final Thread thread;

    Pulse(Hold hold, List<Guard> guards, Timing timing) {
        this.hold = hold;
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
                if (hold.isLost()) {
                    return;
                }
                quietly(hold::beat);
                if (extending.get() && !hold.isLost()) {
                    guards.forEach(g -> quietly(g::extendIfArmed));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The steps find out by themselves what is wrong; the next beat tries again. */
    private static void quietly(Runnable sign) {
        try {
            sign.run();
        } catch (FailureException e) {
            LOG.info("no beat: {}", e.failure().code().code());
        } catch (RuntimeException bug) {
            LOG.error("a beat failed by a fault of the console", bug);
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
