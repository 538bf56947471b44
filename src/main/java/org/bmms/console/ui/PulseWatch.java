package org.bmms.console.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log how evenly the window is drawn: the times from one pulse to the next, in which it neither moves nor takes a
 * key, and how long the window's thread itself computed meanwhile, which on a busy machine is much less. On the window's
 * thread only. Its own running keeps pulses coming where nothing moves.
 */
final class PulseWatch extends AnimationTimer {
    private static final Logger LOG = LoggerFactory.getLogger(PulseWatch.class);
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NOTICED = 50;
    private static final double SHARE = 0.99;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Times gaps = new Times();
    private final Times computing = new Times();
    private int part;
    private long last;
    private long lastComputed;

    /** Milliseconds, in the order in which they were taken. */
    private static final class Times {
        private double[] millis = new double[1 << 10];
        private int count;

        void add(long nanos) {
            if (count == millis.length) {
                millis = Arrays.copyOf(millis, 2 * count);
            }
            millis[count++] = nanos / NANOS_PER_MILLI;
        }

        double[] sortedFrom(int from) {
            double[] sorted = Arrays.copyOfRange(millis, from, count);
            Arrays.sort(sorted);
            return sorted;
        }
    }

    @Override
    public void handle(long now) {
        // What the pulse itself says of its time is when it was wanted.
        long then = System.nanoTime();
        long computed = threads.getCurrentThreadCpuTime();
        if (last != 0) {
            gaps.add(then - last);
            computing.add(computed - lastComputed);
        }
        last = then;
        lastComputed = computed;
    }

    /** Tells of what was drawn since the last part ended. */
    void endPart(String name) {
        tell(name, part);
        part = gaps.count;
    }

    /** Tells of everything, and stops. */
    void end() {
        stop();
        tell("all", 0);
    }

    private void tell(String name, int from) {
        double[] sorted = gaps.sortedFrom(from);
        if (sorted.length == 0) {
            return;
        }
        double[] computed = computing.sortedFrom(from);
        LOG.info(String.format(
                Locale.ROOT,
                "pulses of %s: %d, longest gap %.1f ms, 99 of 100 within %.1f ms, %d over %.0f ms,"
                        + " longest computing %.1f ms, %d over %.0f ms",
                name,
                sorted.length,
                sorted[sorted.length - 1],
                sorted[(int) Math.ceil(SHARE * sorted.length) - 1],
                noticed(sorted),
                NOTICED,
                computed[computed.length - 1],
                noticed(computed),
                NOTICED));
    }

    private static long noticed(double[] millis) {
        return Arrays.stream(millis).filter(gap -> gap > NOTICED).count();
    }
}
