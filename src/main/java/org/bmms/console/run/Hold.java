package org.bmms.console.run;

import java.time.Duration;
import java.time.Instant;
import org.bmms.console.base.FailureException;
import org.bmms.console.run.lock.LockOwner;
import org.bmms.console.run.lock.RunLock;

/**
 * This console's hold on the lock. A workstation that slept may have lost it without noticing, so it is confirmed before
 * every step, and before any other line of the journal or command that changes something once the last confirmation is
 * not fresh.
 */
final class Hold {
    private static final Duration FRESH = RunLock.SILENCE.dividedBy(3);

    private final RunLock lock;
    private final LockOwner owner;
    private final Timing timing;
    private volatile Instant confirmed;
    private volatile boolean lost;

    Hold(RunLock lock, LockOwner owner, Timing timing) {
        this.lock = lock;
        this.owner = owner;
        this.timing = timing;
        this.confirmed = timing.clock().instant();
    }

    /**
     * Asks the server.
     *
     * @throws FailureException {@code LOCK-LOST}
     */
    void confirm() {
        Instant asked = timing.clock().instant();
        try {
            lock.ensureHeldBy(owner);
        } catch (FailureException e) {
            lost |= e.failure().code() == RunFailure.LOCK_LOST;
            throw e;
        }
        confirmed = asked;
    }

    /** Asks the server unless that was done a moment ago. */
    void confirmIfStale() {
        Duration since = Duration.between(confirmed, timing.clock().instant());
        if (lost || since.isNegative() || since.compareTo(FRESH) > 0) {
            confirm();
        }
    }

    /** Shows that this console is alive; never in the name of another holder. */
    void beat() {
        confirm();
        lock.beat();
    }

    boolean isLost() {
        return lost;
    }

    void release() {
        lock.release(owner);
    }

    void leave() {
        lock.leave(owner);
    }
}
