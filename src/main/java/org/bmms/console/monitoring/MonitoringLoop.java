package org.bmms.console.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bmms.console.base.Cancellation;

/**
 * Looks again and again, on the thread that runs it: one look after the other, at fixed times. A look that takes longer
 * than the interval makes the next one wait for the next such time. What cannot be reached is asked less and less often.
 */
public final class MonitoringLoop {
    private final Function<Cancellation, MonitoringSample> look;
    private final Course course;
    private final Ticker ticker;
    private final Consumer<Round> listener;

    /**
     * A loop that has not begun.
     *
     * @param look looks once
     * @param course what follows from the looks
     * @param listener told every round, on the loop's thread
     */
    public MonitoringLoop(
            Function<Cancellation, MonitoringSample> look, Course course, Ticker ticker, Consumer<Round> listener) {
        this.look = look;
        this.course = course;
        this.ticker = ticker;
        this.listener = listener;
    }

    /** Goes on until it is cancelled or its thread is interrupted; a look that was cut short is not told. */
    public void run(Cancellation cancellation) {
        while (isWanted(cancellation)) {
            Instant began = ticker.now();
            MonitoringSample sample = look.apply(cancellation);
            if (!isWanted(cancellation)) {
                return;
            }
            Round round = course.after(sample);
            listener.accept(round);
            ticker.pause(untilNext(began, round.pause()), cancellation);
        }
    }

    private static boolean isWanted(Cancellation cancellation) {
        return !cancellation.isRequested() && !Thread.currentThread().isInterrupted();
    }

    private Duration untilNext(Instant began, Duration pause) {
        Duration gone = Duration.between(began, ticker.now());
        if (gone.isNegative()) {
            // The clock was set back.
            return pause;
        }
        long missed = gone.dividedBy(pause);
        return pause.multipliedBy(missed + 1).minus(gone);
    }
}
