package org.bmms.console.ui.work;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.ui.UiFailure;
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
        running.add(item);
        unfinished.add(item);
        threads.execute(() -> {
            Outcome<T> outcome = outcome(item, work);
            unfinished.remove(item);
            window.run(() -> {
                running.remove(item);
                ended.accept(outcome);
            });
        });
        return item;
    }

    private static <T> Outcome<T> outcome(WorkItem item, Work<T> work) {
        try {
            return Outcome.of(() -> work.run(item.cancellation(), item));
        } catch (RuntimeException bug) {
            LOG.error("{} failed by a fault of the console", item.title().key(), bug);
            return new Outcome.Failed<>(
                    Failure.unknown(UiFailure.FAULT, bug.getClass().getSimpleName()));
        }
    }

    /** What is under way, the oldest first. */
    public ObservableList<WorkItem> running() {
        return shown;
    }

    /** Asks everything to stop, and waits a little for it. */
    @Override
    public void close() {
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
