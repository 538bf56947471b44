package org.bmms.console.checklist;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Redactor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at items of the checklist, several at the same time. One that cannot be looked at, hangs or shows a fault of the
 * console hides none of the others.
 */
public final class ChecklistRun {
    private static final Logger LOG = LoggerFactory.getLogger(ChecklistRun.class);
    private static final int AT_A_TIME = 8;

    private final ItemProbes probes;
    private final ItemResults results;
    private final Semaphore free = new Semaphore(AT_A_TIME);

    /**
     * A run.
     *
     * @param redactor removes secrets from what is found
     * @param clock this workstation's time
     */
    public ChecklistRun(ItemProbes probes, Redactor redactor, InstantSource clock) {
        this.probes = probes;
        this.results = new ItemResults(redactor, clock);
    }

    /**
     * An item that was looked at; without one, the operator cancelled.
     *
     * @param result what was found
     */
    private record Ended(@Nullable ItemResult result) {}

    /**
     * Looks at all of these items that can be looked at.
     *
     * @param listener told every result as it is known, on the caller's thread
     * @return the results in the order of the items
     * @throws FailureException {@code CHECKLIST-CANCELLED}, within a second after the request, and no other; what was
     *     known by then the listener has
     */
    public List<ItemResult> examine(List<ChecklistItem> items, Cancellation operator, Consumer<ItemResult> listener) {
        List<ChecklistItem> looked =
                items.stream().filter(item -> item.probe() != null).toList();
        Map<String, ItemResult> known = new HashMap<>();
        BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
        Cancellation stop = new Cancellation();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try (Cancellation.Registration _ = operator.onRequest(() -> ended.add(new Ended(null)))) {
            for (ChecklistItem item : looked) {
                threads.execute(() -> ended.add(new Ended(inTurn(item, threads, stop))));
            }
            while (known.size() < looked.size()) {
                ItemResult result = ended.take().result();
                if (result == null) {
                    throw Failure.unchanged(ChecklistFailure.CANCELLED).asException();
                }
                known.put(result.item(), result);
                listener.accept(result);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unchanged(ChecklistFailure.CANCELLED).asException(e);
        } finally {
            stop.request();
            threads.shutdownNow();
        }
        List<ItemResult> ordered = new ArrayList<>();
        looked.forEach(
                item -> ordered.add(Objects.requireNonNull(known.get(item.id().toString()))));
        return List.copyOf(ordered);
    }

    private ItemResult inTurn(ChecklistItem item, ExecutorService threads, Cancellation stop) {
        try {
            free.acquire();
            try {
                return results.of(item, look(item, threads, stop));
            } finally {
                free.release();
            }
        } catch (InterruptedException e) {
            // The run is over, and nobody reads this.
            Thread.currentThread().interrupt();
            return results.of(item, ItemLook.cannotTell(Failure.unchanged(ChecklistFailure.CANCELLED)));
        }
    }

    private ItemLook look(ChecklistItem item, ExecutorService threads, Cancellation stop) throws InterruptedException {
        Duration limit = probes.limit(item);
        Future<ItemLook> look = threads.submit(() -> probes.look(item, stop));
        try {
            return look.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return ItemLook.cannotTell(Failure.unchanged(ChecklistFailure.TIME_LIMIT, limit.toSeconds()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FailureException failed) {
                return ItemLook.cannotTell(failed.failure());
            }
            LOG.error("a fault of the console while it looked at {}", item.id(), e.getCause());
            return ItemLook.cannotTell(Failure.unchanged(ChecklistFailure.FAULT, String.valueOf(e.getCause())));
        } finally {
            look.cancel(true);
        }
    }
}
