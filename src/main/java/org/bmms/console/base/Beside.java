package org.bmms.console.base;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Something that goes on beside what the caller does meanwhile. Closing waits for its end, so that nothing goes on once
 * the caller has left; what it failed with counts where the caller asks for its result.
 */
public final class Beside<T> implements AutoCloseable {
    private final CompletableFuture<T> work;

    private Beside(CompletableFuture<T> work) {
        this.work = work;
    }

    /** Begins it. */
    public static <T> Beside<T> begin(Supplier<T> work) {
        return new Beside<>(CompletableFuture.supplyAsync(work, Thread::startVirtualThread));
    }

    /** What came of it, once it has ended; its failure is this thread's. */
    public T result() {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    @Override
    public void close() {
        work.handle((result, failure) -> failure == null).join();
    }
}
