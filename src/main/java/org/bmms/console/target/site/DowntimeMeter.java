package org.bmms.console.target.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.bmms.console.base.FailureException;

/**
 * Measures how long the site does not serve its visitors, by probing it ten times a second. Each probe runs on a thread
 * of its own, so that one that hangs does not blind the others.
 */
public final class DowntimeMeter implements AutoCloseable {
    /** The time between two probes. */
    public static final Duration INTERVAL = Duration.ofMillis(100);

    private final IntSupplier probe;
    private final Consumer<Sample> listener;
    private final List<Sample> samples = new ArrayList<>();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("downtime-meter").factory());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final long started = System.nanoTime();

    /**
     * Begins to measure a site at its health page.
     *
     * @param path the path to ask for
     * @param listener told every sample as it ends, on any thread; returns quickly
     */
    public static DowntimeMeter start(SiteProbe site, String path, Consumer<Sample> listener) {
        return new DowntimeMeter(() -> site.get(path).status(), INTERVAL, listener);
    }

    /** A meter that calls a probe which returns an HTTP status or throws a failure. */
    DowntimeMeter(IntSupplier probe, Duration interval, Consumer<Sample> listener) {
        this.probe = probe;
        this.listener = listener;
        var _ = clock.scheduleAtFixedRate(this::launch, 0, interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void launch() {
        Duration at = elapsed();
        threads.execute(() -> measure(at));
    }

    private void measure(Duration at) {
        Integer status = null;
        String failure = null;
        try {
            status = probe.getAsInt();
        } catch (FailureException e) {
            failure = e.failure().code().code();
        }
        Sample sample = new Sample(at, elapsed().minus(at), status, failure);
        if (open.get()) {
            synchronized (samples) {
                samples.add(sample);
            }
            listener.accept(sample);
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** What is known by now; probes that have not ended yet are not counted. */
    public DowntimeReport soFar() {
        synchronized (samples) {
            return DowntimeReport.of(samples, elapsed());
        }
    }

    /**
     * Ends the measurement and waits until the probes on their way have ended.
     *
     * @param patience how long to wait for them; what has not ended then is left out
     */
    public DowntimeReport stop(Duration patience) {
        clock.shutdown();
        threads.shutdown();
        Duration end = elapsed();
        try {
            if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        open.set(false);
        synchronized (samples) {
            return DowntimeReport.of(samples, end);
        }
    }

    @Override
    public void close() {
        open.set(false);
        clock.shutdownNow();
        threads.shutdownNow();
    }
}
