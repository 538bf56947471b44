package org.bmms.console.session;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.bmms.console.base.Cancellation;
import org.bmms.console.run.RunSession;
import org.bmms.console.run.RunView;
import org.bmms.console.target.site.DowntimeMeter;
import org.bmms.console.target.site.DowntimeReport;
import org.jspecify.annotations.Nullable;

/** A run in the hands of this console, with the site's downtime measured beside it. */
public final class WatchedRun implements AutoCloseable {
    private static final Duration LAST_PROBES = Duration.ofSeconds(2);

    private final RunSession run;
    private final RunMirror mirror;
    private final @Nullable DowntimeMeter meter;

    WatchedRun(RunSession run, RunMirror mirror, @Nullable DowntimeMeter meter) {
        this.run = run;
        this.mirror = mirror;
        this.meter = meter;
    }

    /** Where the run stands. */
    public RunView view() {
        return run.view();
    }

    /** As {@link RunSession#forward}. */
    public RunView forward(Cancellation cancellation) {
        return measured(() -> run.forward(cancellation));
    }

    /** As {@link RunSession#rollBack}. */
    public RunView rollBack(String reason, Cancellation cancellation) {
        return measured(() -> run.rollBack(reason, cancellation));
    }

    /** As {@link RunSession#keep}. */
    public RunView keep(Cancellation cancellation) {
        return measured(() -> run.keep(cancellation));
    }

    /** As {@link RunSession#leave}. */
    public RunView leave(String note) {
        return measured(() -> run.leave(note));
    }

    /** How long visitors were turned away so far; empty for a run that does not touch the site. */
    public Optional<DowntimeReport> downtime() {
        return meter == null ? Optional.empty() : Optional.of(meter.soFar());
    }

    private RunView measured(Supplier<RunView> work) {
        try {
            return work.get();
        } finally {
            downtime().ifPresent(mirror::downtime);
        }
    }

    @Override
    public void close() {
        try {
            run.close();
        } finally {
            if (meter != null) {
                mirror.downtime(meter.stop(LAST_PROBES));
                meter.close();
            }
        }
    }
}
