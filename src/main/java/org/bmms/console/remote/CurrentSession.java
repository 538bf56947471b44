package org.bmms.console.remote;

import com.jcraft.jsch.Session;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.MayWait;
import org.bmms.console.remote.command.RemoteFailure;
import org.jspecify.annotations.Nullable;

/**
 * The one session of a host: opened when first asked for and again after a loss. However many ask for it meanwhile, it
 * is opened once, on a thread of its own, so that each of them can be cancelled.
 */
final class CurrentSession implements AutoCloseable {
    private static final Duration CLOSING = Duration.ofSeconds(1);
    private static final Duration TOGETHER = Duration.ofMillis(300);

    private final String host;
    private final Supplier<Session> opener;
    private final Duration together;
    private @Nullable Session session;
    private @Nullable Coming opening;
    private boolean closed;

    /**
     * A session that is there, or is being opened.
     *
     * @param begun when its opening began, by {@link System#nanoTime()}
     */
    private record Coming(CompletableFuture<Session> session, long begun) {}

    /**
     * Opens nothing yet.
     *
     * @param opener opens one, and fails with a {@link FailureException}
     */
    CurrentSession(String host, Supplier<Session> opener) {
        this(host, opener, TOGETHER);
    }

    /** As above; openings that began no longer ago than this were asked for together. */
    CurrentSession(String host, Supplier<Session> opener, Duration together) {
        this.host = host;
        this.opener = opener;
        this.together = together;
    }

    /** The last one, whether it still lives or not; null before the first. */
    synchronized @Nullable Session latest() {
        return session;
    }

    /**
     * One that lives, as far as is known.
     *
     * @param purpose the program that it is for, as a cancellation names it
     */
    Session get(String purpose, Cancellation cancellation) {
        assert MayWait.here();
        long asked = System.nanoTime();
        Coming coming = coming();
        try {
            return await(coming.session(), purpose, cancellation);
        } catch (FailureException e) {
            boolean earlier = asked - coming.begun() > together.toNanos();
            if (!earlier || e.failure().code() != RemoteFailure.UNREACHABLE) {
                throw e;
            }
        }
        // That one was begun for somebody else, while the host may have been away; what counts is how it is now.
        return await(coming().session(), purpose, cancellation);
    }

    private Session await(CompletableFuture<Session> coming, String purpose, Cancellation cancellation) {
        CompletableFuture<Session> cancelled = new CompletableFuture<>();
        try (var _ = cancellation.onRequest(() -> cancelled.completeExceptionally(cancelled(purpose)))) {
            return (Session) CompletableFuture.anyOf(coming, cancelled).get();
        } catch (ExecutionException e) {
            // Others may have waited for the same one: each gets an exception of its own.
            throw e.getCause() instanceof FailureException failed
                    ? failed.failure().asException(failed)
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(purpose);
        }
    }

    private synchronized Coming coming() {
        if (closed) {
            throw new IllegalStateException("the connection to " + host + " was closed");
        }
        if (session != null && session.isConnected()) {
            return new Coming(CompletableFuture.completedFuture(session), System.nanoTime());
        }
        if (opening != null) {
            return opening;
        }
        Coming next = new Coming(new CompletableFuture<>(), System.nanoTime());
        opening = next;
        Thread.ofVirtual().name("ssh-open-" + host).start(() -> open(next.session()));
        return next;
    }

    private void open(CompletableFuture<Session> next) {
        try {
            Session opened = opener.get();
            settle(opened);
            next.complete(opened);
        } catch (RuntimeException e) {
            settle(null);
            next.completeExceptionally(e);
        }
    }

    private void settle(@Nullable Session opened) {
        boolean late;
        synchronized (this) {
            opening = null;
            late = closed;
            if (opened != null) {
                session = opened;
            }
        }
        if (late && opened != null) {
            opened.disconnect();
        }
    }

    private FailureException cancelled(String purpose) {
        return Failure.unchanged(RemoteFailure.CANCELLED, host, purpose).asException();
    }

    /** This one was lost; the library still calls a session connected while it is taking it down. */
    void forget(Session lost) {
        synchronized (this) {
            if (lost.equals(session)) {
                session = null;
            }
        }
        lost.disconnect();
    }

    /** Waits a moment for an orderly end; where a write is stuck there is none, and the connection ends by itself. */
    @Override
    public void close() {
        Session last;
        synchronized (this) {
            closed = true;
            last = session;
        }
        if (last == null) {
            return;
        }
        Thread ending = Thread.ofVirtual().name("ssh-close-" + host).start(last::disconnect);
        try {
            boolean _ = ending.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
