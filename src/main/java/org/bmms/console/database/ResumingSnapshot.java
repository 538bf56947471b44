package org.bmms.console.database;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.FailureException;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot that is opened anew when the database went away and came back, so that a long reading goes on with what
 * it has not yet read; or when a standby ended it because it was in the way of what is replayed there. What is read
 * afterwards describes a later moment.
 */
public final class ResumingSnapshot implements AutoCloseable {
    private static final int MOST_INTERRUPTIONS = 5;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private final Database database;
    private final Duration patience;
    private final IntConsumer onInterruption;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Snapshot current;
    private int interruptions;

    /**
     * Opens nothing yet.
     *
     * @param patience how long to wait for a database that went away
     * @param onInterruption receives the number of interruptions so far at each one
     */
    public ResumingSnapshot(Database database, Duration patience, IntConsumer onInterruption) {
        this.database = database;
        this.patience = patience;
        this.onInterruption = onInterruption;
    }

    /**
     * Runs the work, again after each interruption; it also receives the moment that it sees.
     *
     * @throws FailureException {@code DB-LOST-AGAIN} after too many interruptions
     */
    public <T> T read(Access access, BiFunction<Reading, Instant, T> work) {
        while (true) {
            Snapshot snapshot = opened(access);
            try {
                return snapshot.read(access, reading -> work.apply(reading, snapshot.asOf()));
            } catch (FailureException e) {
                if (!isInterruption(e.failure().code()) || access.cancellation().isRequested()) {
                    throw e;
                }
                discard(snapshot, e);
            }
        }
    }

    /** How often the database went away so far. */
    public int interruptions() {
        lock.lock();
        try {
            return interruptions;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (current != null) {
                current.close();
                current = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private Snapshot opened(Access access) {
        lock.lock();
        try {
            if (current == null) {
                current = patientlyOpened(access);
            }
            return current;
        } finally {
            lock.unlock();
        }
    }

    private Snapshot patientlyOpened(Access access) {
        Instant deadline = Instant.now().plus(patience);
        while (true) {
            try {
                return database.snapshot(access);
            } catch (FailureException e) {
                if (!isInterruption(e.failure().code()) || Instant.now().isAfter(deadline)) {
                    throw e;
                }
                if (interruptions == 0) {
                    countInterruption(e);
                }
            }
            pause(access.cancellation());
        }
    }

    private void discard(Snapshot lost, FailureException cause) {
        lock.lock();
        try {
            if (current != lost) {
                return;
            }
            lost.close();
            current = null;
            countInterruption(cause);
        } finally {
            lock.unlock();
        }
    }

    private void countInterruption(FailureException cause) {
        interruptions++;
        if (interruptions > MOST_INTERRUPTIONS) {
            throw Failure.unchanged(DatabaseFailure.LOST_AGAIN, interruptions).asException(cause);
        }
        onInterruption.accept(interruptions);
    }

    /** Waits until the next try is due or a stop is requested; then the next use of the database says so. */
    private static void pause(Cancellation cancellation) {
        CountDownLatch requested = new CountDownLatch(1);
        try (Cancellation.Registration _ = cancellation.onRequest(requested::countDown)) {
            if (requested.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isInterruption(FailureCode code) {
        return code == DatabaseFailure.CONNECTION_LOST
                || code == DatabaseFailure.SNAPSHOT_LOST
                || code == DatabaseFailure.CONFLICT
                || code == DatabaseFailure.UNREACHABLE;
    }
}
