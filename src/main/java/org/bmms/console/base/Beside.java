package org.bmms.console.base;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Something that goes on beside what the caller does meanwhile. Closing waits for its end, so that nothing goes on once
 * the caller has left; what it failed with counts where the caller asks for its result.
 */
public final class Beside<T> implements AutoCloseable {
    private static final int AT_ONCE = 4;

    private final CompletableFuture<T> work;

    private Beside(CompletableFuture<T> work) {
        this.work = work;
    }

    /** Begins it. */
    public static <T> Beside<T> begin(Supplier<T> work) {
        return new Beside<>(CompletableFuture.supplyAsync(work, Thread::startVirtualThread));
    }

    /**
     * What comes of several, in their order, once all have ended; a few of them go on at once, as many as an SSH session
     * carries. Of failures the first in that order counts, as if one had come after the other.
     */
    public static <T> List<T> all(List<Supplier<T>> works) {
        Semaphore free = new Semaphore(AT_ONCE);
        List<Beside<T>> begun =
                works.stream().map(work -> begin(() -> inTurn(free, work))).toList();
        begun.forEach(Beside::close);
        return begun.stream().map(Beside::result).toList();
    }

    private static <T> T inTurn(Semaphore free, Supplier<T> work) {
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    /** What came of it, once it has ended; its failure is this thread's, also what no one may catch. */
    public T result() {
        try {
            return work.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        }
    }

    @Override
    public void close() {
        work.handle((result, failure) -> failure == null).join();
    }
}
