package org.bmms.console.ui.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.ui.UiFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what takes time on threads of its own and brings the result to the window's thread, where it is begun as well.
 * A fault of the console ends as a failure like any other, with its stack in the log.
 */
public final class BackgroundWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
    private static final Duration LAST_WORK = Duration.ofSeconds(5);

    private final WindowThread window;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clock").factory());
    private final ReadOnlyObjectWrapper<@Nullable EndedWork> last = new ReadOnlyObjectWrapper<>();

    /** The same, for whoever ends it all from another thread. */
    private final Set<WorkItem> unfinished = ConcurrentHashMap.newKeySet();

    private final ObservableList<WorkItem> running = FXCollections.observableArrayList();

    /** Kept, since it hears of changes only as long as somebody holds it. */
    private final ObservableList<WorkItem> shown = FXCollections.unmodifiableObservableList(running);

    public BackgroundWork(WindowThread window) {
        this.window = window;
    }

    /**
     * Begins some work.
     *
     * @param title what it is about
     * @param ended told how it ended, on the window's thread
     */
    public <T> WorkItem begin(Message title, Work<T> work, Consumer<Outcome<T>> ended) {
        WorkItem item = new WorkItem(title, window);
        if (threads.isShutdown()) {
            // Whoever would have wanted the result is gone.
            LOG.info("{} was not begun, everything is being closed", title.key());
            return item;
        }
        running.add(item);
        start(item, work, ended);
        return item;
    }

    /** As {@link #begin}, for what goes on as long as it is wanted: it is not among what is under way. */
    public <T> WorkItem follow(Message title, Work<T> work, Consumer<Outcome<T>> ended) {
        WorkItem item = new WorkItem(title, window);
        start(item, work, ended);
        return item;
    }

    /** Changes something that the window is bound to, from any thread: on the window's, soon. */
    public void tell(Runnable change) {
        window.run(change);
    }

    private <T> void start(WorkItem item, Work<T> work, Consumer<Outcome<T>> ended) {
        unfinished.add(item);
        threads.execute(() -> {
            Outcome<T> outcome = outcome(item, work);
            unfinished.remove(item);
            window.run(() -> {
                last.set(new EndedWork(item.title(), outcome instanceof Outcome.Done<T>, Instant.now()));
                running.remove(item);
                ended.accept(outcome);
            });
        });
    }

    private static <T> Outcome<T> outcome(WorkItem item, Work<T> work) {
        try {
            return Outcome.of(() -> work.run(item.cancellation(), item));
        } catch (RuntimeException | Error bug) {
            LOG.error("{} failed by a fault of the console", item.title().key(), bug);
            return new Outcome.Failed<>(
                    Failure.unknown(UiFailure.FAULT, bug.getClass().getSimpleName()));
        }
    }

    /**
     * Does something again and again on the window's thread, first after one period; what takes time there begins work.
     *
     * @return ends it
     */
    public Repetition every(Duration period, Runnable change) {
        ScheduledFuture<?> ticking = clock.scheduleAtFixedRate(
                () -> window.run(change), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        return () -> ticking.cancel(false);
    }

    /** Something that is done again and again. */
    @FunctionalInterface
    public interface Repetition extends AutoCloseable {

        /** Ends it. */
        @Override
        void close();
    }

    /** What ended last; null until something did. */
    public ReadOnlyObjectProperty<@Nullable EndedWork> last() {
        return last.getReadOnlyProperty();
    }

    /** What is under way, the oldest first. */
    public ObservableList<WorkItem> running() {
        return shown;
    }

    /** Asks everything to stop, and waits a little for it. */
    @Override
    public void close() {
        clock.shutdownNow();
        unfinished.forEach(WorkItem::cancel);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the window closes while something does not stop");
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
