package org.bmms.console.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The times that the same work took, again and again. */
final class Series {
    private final List<Duration> times = new ArrayList<>();

    /** Does the work and takes its time. */
    void time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        add(Duration.ofNanos(System.nanoTime() - start));
    }

    /** Adds a time that was taken elsewhere. */
    void add(Duration time) {
        times.add(time);
    }

    int runs() {
        return times.size();
    }

    Duration median() {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    Duration shortest() {
        return Collections.min(times);
    }

    Duration longest() {
        return Collections.max(times);
    }

    /** How many times faster this is than another series, by their medians. */
    double timesFasterThan(Series other) {
        return (double) other.median().toNanos() / median().toNanos();
    }
}
