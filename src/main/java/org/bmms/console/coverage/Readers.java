package org.bmms.console.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.jspecify.annotations.Nullable;

/** Several readers that share a list of tasks, the first task first. The first failure ends all of them at once. */
final class Readers {
    private final int count;
    private final Cancellation cancellation;

    /** Readers that end when the stop is requested. */
    Readers(int count, Cancellation cancellation) {
        this.count = count;
        this.cancellation = cancellation;
    }

    <T> void forEach(List<T> tasks, Consumer<T> work) {
        Queue<T> queue = new ConcurrentLinkedQueue<>(tasks);
        AtomicReference<@Nullable RuntimeException> first = new AtomicReference<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < Math.min(count, tasks.size()); i++) {
                running.add(workers.submit(() -> drain(queue, work, first)));
            }
            running.forEach(this::await);
        }
        RuntimeException failure = first.get();
        if (failure != null) {
            throw failure;
        }
    }

    /** Whoever fails stops the others, whose failures then are only its consequence. */
    private <T> void drain(Queue<T> queue, Consumer<T> work, AtomicReference<@Nullable RuntimeException> first) {
        try {
            for (T task = queue.poll(); task != null; task = queue.poll()) {
                work.accept(task);
            }
        } catch (RuntimeException e) {
            queue.clear();
            first.compareAndSet(null, e);
            cancellation.request();
        }
    }

    private void await(Future<?> reader) {
        try {
            reader.get();
        } catch (InterruptedException e) {
            cancellation.request();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            cancellation.request();
            throw new IllegalStateException(e.getCause());
        }
    }
}
