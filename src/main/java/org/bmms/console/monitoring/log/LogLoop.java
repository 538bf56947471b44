package org.bmms.console.monitoring.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a book on a thread of its own: lines come from the hosts' threads, wishes from the window, and what there is to
 * show goes out some times a second.
 */
public final class LogLoop {
    private static final int AT_ONCE = 4096;
    private static final int HELD = 16_384;
    private static final long SLICE_MILLIS = 100;
    private static final long BETWEEN_SNAPSHOTS = TimeUnit.MILLISECONDS.toNanos(80);
    private static final long BETWEEN_COUNTS = TimeUnit.SECONDS.toNanos(1);

    private final LogBook book;
    private final Consumer<LogSnapshot> shown;
    private final BlockingQueue<HeardLine> heard = new ArrayBlockingQueue<>(HELD);
    private final ConcurrentLinkedQueue<Consumer<LogBook>> wishes = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable LogFilter> wanted = new AtomicReference<>();
    private final Semaphore news = new Semaphore(0);
    private long lastSnapshot = System.nanoTime() - BETWEEN_COUNTS;
    private long lastCount = lastSnapshot;
    private boolean changed = true;
    private boolean uncounted;

    /**
     * A loop that does not run yet.
     *
     * @param book nobody else uses it
     * @param shown told what there is to show, on the loop's thread
     */
    public LogLoop(LogBook book, Consumer<LogSnapshot> shown) {
        this.book = book;
        this.shown = shown;
    }

    /** A line came; waits while too many are waiting, unless cancelled. */
    public void heard(HeardLine line, Cancellation cancellation) {
        try {
            while (!heard.offer(line, SLICE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancellation.isRequested()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancellation.request();
        }
        news.release();
    }

    /** Other lines are to be shown; of several wishes the last one counts. */
    public void show(LogFilter filter) {
        wanted.set(filter);
        news.release();
    }

    /** Opens a folded traceback, or folds it again. */
    public void turn(long head) {
        wish(target -> target.turn(head));
    }

    /** New lines are to wait. */
    public void pause() {
        wish(LogBook::pause);
    }

    /** What waited is to be shown. */
    public void goOn() {
        wish(LogBook::goOn);
    }

    private void wish(Consumer<LogBook> wish) {
        wishes.add(wish);
        news.release();
    }

    /** Runs until it is cancelled. */
    public void run(Cancellation cancellation) {
        List<HeardLine> some = new ArrayList<>(AT_ONCE);
        try (var _ = cancellation.onRequest(news::release)) {
            while (!cancellation.isRequested()) {
                boolean _ = news.tryAcquire(SLICE_MILLIS, TimeUnit.MILLISECONDS);
                news.drainPermits();
                round(some, cancellation);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(List<HeardLine> some, Cancellation cancellation) {
        for (Consumer<LogBook> wish = wishes.poll(); wish != null; wish = wishes.poll()) {
            wish.accept(book);
            changed = true;
        }
        LogFilter filter = wanted.getAndSet(null);
        if (filter != null && book.show(filter, () -> wanted.get() != null || cancellation.isRequested())) {
            changed = true;
        }
        some.clear();
        if (heard.drainTo(some, AT_ONCE) > 0) {
            book.add(some);
            changed = true;
            if (!heard.isEmpty()) {
                news.release();
            }
        }
        publish(filter != null);
    }

    /** A count of a million rows takes some milliseconds, so that it is not done for every snapshot. */
    private void publish(boolean atOnce) {
        long now = System.nanoTime();
        uncounted |= changed;
        if (uncounted && (atOnce || now - lastCount > BETWEEN_COUNTS)) {
            book.count();
            lastCount = now;
            uncounted = false;
            changed = true;
        }
        if (changed && (atOnce || now - lastSnapshot > BETWEEN_SNAPSHOTS)) {
            lastSnapshot = now;
            changed = false;
            shown.accept(book.snapshot());
        }
    }
}
