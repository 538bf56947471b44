package org.bmms.console.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.MayWait;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of a piece of work on a thread of its own, so that whoever waits for it is free within a second of a
 * cancellation even when nothing on the way to the server answers any more. First the server is asked to cancel the
 * statement; if that brings no end, the connection is cut.
 */
final class Attempt {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(50);
    private static final int MOST_REQUESTS = 16;
    private static final Duration CUT_AFTER = Duration.ofMillis(500);
    private static final Duration LEAVE_AFTER = Duration.ofMillis(300);

    private enum Stage {
        WORKING,
        COMMITTING,
        STOPPED
    }

    private final Access access;
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WORKING);
    private volatile @Nullable Connection connection;
    private volatile @Nullable Statement statement;

    Attempt(Access access) {
        this.access = access;
    }

    Access access() {
        return access;
    }

    /**
     * Runs the work and waits for it. An interruption of the caller stops the work, too. A result that comes when nobody
     * waits any more is closed if it can be.
     */
    <T> T run(Work<T> work) {
        assert MayWait.here();
        if (access.cancellation().isRequested()) {
            throw stopped();
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread worker = Thread.ofVirtual().name("database").start(() -> work(work, result));
        try (Cancellation.Registration _ = access.cancellation().onRequest(() -> stop(result, worker))) {
            return result.get();
        } catch (InterruptedException e) {
            stop(result, worker);
            Thread.currentThread().interrupt();
            FailureException stopped = stopped();
            if (result.completeExceptionally(stopped)) {
                throw stopped;
            }
            return known(result);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    private <T> void work(Work<T> work, CompletableFuture<T> result) {
        try {
            T value = work.run(this);
            if (!result.complete(value)) {
                discard(value);
            }
        } catch (Throwable e) {
            result.completeExceptionally(e);
        } finally {
            ended.complete(true);
        }
    }

    private static void discard(@Nullable Object value) {
        if (value instanceof Snapshot snapshot) {
            snapshot.close();
        }
    }

    /** The result that came while the caller was being interrupted. */
    private static <T> T known(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            throw rethrown(e.getCause());
        }
    }

    void holds(@Nullable Connection held) {
        connection = held;
    }

    void executes(@Nullable Statement running) {
        statement = running;
        if (running != null) {
            ensureWanted();
        }
    }

    void ensureWanted() {
        if (stage.get() == Stage.STOPPED) {
            throw stopped();
        }
    }

    /** From here on, a stop cannot tell any more what became of the work. */
    void beginCommit() {
        if (!stage.compareAndSet(Stage.WORKING, Stage.COMMITTING)) {
            throw stopped();
        }
    }

    boolean isCommitting() {
        return stage.get() == Stage.COMMITTING;
    }

    private FailureException stopped() {
        return isCommitting()
                ? Failure.unknown(DatabaseFailure.OUTCOME_UNKNOWN, access.label())
                        .asException()
                : Failure.unchanged(DatabaseFailure.CANCELLED, access.label()).asException();
    }

    private void stop(CompletableFuture<?> result, Thread worker) {
        stage.compareAndSet(Stage.WORKING, Stage.STOPPED);
        Thread.ofVirtual().name("database-cancel").start(this::cancelOnServer);
        Thread.ofVirtual().name("database-cut").start(() -> {
            if (!endsWithin(CUT_AFTER)) {
                cut();
                worker.interrupt();
                if (!endsWithin(LEAVE_AFTER)) {
                    result.completeExceptionally(stopped());
                }
            }
        });
    }

    /** Asks again and again, since a request that arrives before the statement began has no effect. */
    private void cancelOnServer() {
        try {
            int asked = 0;
            do {
                Statement running = statement;
                if (running != null) {
                    running.cancel();
                }
                asked++;
            } while (asked < MOST_REQUESTS && !endsWithin(ASK_AGAIN_AFTER));
        } catch (SQLException e) {
            LOG.debug("the server did not take the request to cancel; the connection is cut instead", e);
        }
    }

    private void cut() {
        Connection held = connection;
        if (held != null) {
            try {
                held.unwrap(PgConnection.class).abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("the connection was already gone", e);
            }
        }
    }

    private boolean endsWithin(Duration wait) {
        try {
            ended.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException e) {
            return e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        return new IllegalStateException(cause);
    }

    /** What an attempt runs. */
    @FunctionalInterface
    interface Work<T> {
        T run(Attempt attempt);
    }
}
