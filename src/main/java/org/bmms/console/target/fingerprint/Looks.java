package org.bmms.console.target.fingerprint;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;

/** Looks at several things at the same time, until nobody wants to know any more. */
final class Looks implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Cancellation cancellation;
    private final Cancellation.Registration ending;

    Looks(Cancellation cancellation) {
        this.cancellation = cancellation;
        this.ending = cancellation.onRequest(threads::shutdownNow);
        requireWanted();
    }

    <T> Future<T> begin(Callable<T> look) {
        return threads.submit(look);
    }

    <T> Future<Fact<T>> fact(Supplier<T> look) {
        return begin(() -> Fact.read(look));
    }

    /** What was found; what takes longer than two minutes is late. */
    static <T> Fact<T> await(Future<Fact<T>> look) {
        return await(look, Fact.unreadable(FingerprintFailure.TIME_LIMIT));
    }

    static <T> T await(Future<T> look, T late) {
        try {
            return look.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            look.cancel(true);
            return late;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unchanged(FingerprintFailure.CANCELLED).asException(e);
        } catch (CancellationException e) {
            throw Failure.unchanged(FingerprintFailure.CANCELLED).asException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a look that should report its failures threw", e.getCause());
        }
    }

    /** Refuses to go on where nobody waits for it. */
    void requireWanted() {
        if (cancellation.isRequested()) {
            throw Failure.unchanged(FingerprintFailure.CANCELLED).asException();
        }
    }

    @Override
    public void close() {
        ending.close();
        threads.shutdownNow();
    }
}
