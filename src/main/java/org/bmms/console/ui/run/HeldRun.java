package org.bmms.console.ui.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bmms.console.base.Cancellation;
import org.bmms.console.run.RunView;
import org.bmms.console.target.site.DowntimeReport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one run that this console may hold at a time. Works are done one after the other, and a run that is over is given
 * back at once. When the console ends, what is under way is asked to stop and the run is left for whoever takes it up.
 */
final class HeldRun {
    private static final Logger LOG = LoggerFactory.getLogger(HeldRun.class);

    private final ReentrantLock use = new ReentrantLock();
    private volatile @Nullable RunInHand run;
    private volatile @Nullable Cancellation underWay;
    private volatile boolean ended;

    /**
     * Takes a run in hand and works on it.
     *
     * @param taking starts it or takes it up
     * @param taken told that it is in hand, before anything is done with it
     */
    RunView take(
            Supplier<RunInHand> taking, Runnable taken, Cancellation cancellation, Function<RunInHand, RunView> work) {
        use.lock();
        try {
            run = taking.get();
            taken.run();
            return worked(cancellation, work);
        } finally {
            use.unlock();
        }
    }

    /** Works on the run that is in hand. */
    RunView work(Cancellation cancellation, Function<RunInHand, RunView> work) {
        use.lock();
        try {
            return worked(cancellation, work);
        } finally {
            use.unlock();
        }
    }

    private RunView worked(Cancellation cancellation, Function<RunInHand, RunView> work) {
        RunInHand held = run;
        if (held == null) {
            throw new IllegalStateException("no run is in hand");
        }
        underWay = cancellation;
        if (ended) {
            cancellation.request();
        }
        try {
            RunView after = work.apply(held);
            if (after.isOver() || ended) {
                giveBack(held);
            }
            return after;
        } finally {
            underWay = null;
        }
    }

    /** Gives it back, whatever state it is in; says whether there was one. */
    boolean drop() {
        use.lock();
        try {
            RunInHand held = run;
            if (held != null) {
                giveBack(held);
            }
            return held != null;
        } finally {
            use.unlock();
        }
    }

    private void giveBack(RunInHand held) {
        run = null;
        held.close();
    }

    /** How long the site was away so far; empty where that is not measured, or no run is in hand. */
    Optional<DowntimeReport> downtime() {
        RunInHand held = run;
        return held == null ? Optional.empty() : held.downtime();
    }

    /**
     * The console ends: asks what is under way to stop, and leaves the run.
     *
     * @param patience how long the step that is under way is waited for
     */
    void end(Duration patience) {
        ended = true;
        Cancellation cancellation = underWay;
        if (cancellation != null) {
            cancellation.request();
        }
        boolean free = false;
        try {
            free = use.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
            RunInHand held = run;
            if (!free) {
                LOG.warn("the console ends while a step does not stop; the journal says where the run stands");
            } else if (held != null) {
                giveBack(held);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (free) {
                use.unlock();
            }
        }
    }
}
