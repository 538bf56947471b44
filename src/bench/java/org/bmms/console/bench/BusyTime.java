package org.bmms.console.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bmms.console.remote.CommandObserver;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.ShowUnits;

/** The time in which at least one command was under way or the units were watched, however many there were at once. */
final class BusyTime implements CommandObserver {
    private final List<Span> spans = new ArrayList<>();
    private long since = System.nanoTime();
    private Duration watch = Duration.ZERO;

    @Override
    public synchronized void ended(String host, RemoteCommand<?> command, Duration took) {
        long end = System.nanoTime();
        spans.add(new Span(end - took.toNanos(), end));
        if (command instanceof ShowUnits && !watch.isZero()) {
            spans.add(new Span(end, end + watch.toNanos()));
            watch = Duration.ZERO;
        }
    }

    /** From the next look at the units on, that much time passes by intention and counts as busy. */
    synchronized void watchFromTheNextLook(Duration time) {
        watch = time;
    }

    /** Forgets what was before. */
    synchronized void begin() {
        spans.clear();
        since = System.nanoTime();
    }

    synchronized Duration busy() {
        List<Span> ordered =
                spans.stream().sorted(Comparator.comparingLong(Span::from)).toList();
        long total = 0;
        long reached = since;
        for (Span span : ordered) {
            long from = Math.max(reached, span.from());
            if (span.to() > from) {
                total += span.to() - from;
                reached = span.to();
            }
        }
        return Duration.ofNanos(total);
    }

    private record Span(long from, long to) {}
}
