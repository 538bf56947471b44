package org.bmms.console.monitoring.log;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A log as it is shown at one moment.
 *
 * @param filter which lines are shown
 * @param rows these lines
 * @param matches those of them with what is searched for, also in folded tracebacks
 * @param counts how many lines there are
 * @param histogram of the rows
 * @param restarts when units were started, the oldest first
 * @param sources everything that logged
 * @param failure why it cannot be searched; null if it can
 */
public record LogSnapshot(
        LogFilter filter,
        LogRows rows,
        LogRows matches,
        Counts counts,
        Histogram histogram,
        List<Restart> restarts,
        List<LogSource> sources,
        @Nullable Failure failure) {
    /** Before anything was logged. */
    public static final LogSnapshot EMPTY = new LogBook(1).snapshot();

    public LogSnapshot {
        restarts = List.copyOf(restarts);
        sources = List.copyOf(sources);
    }

    /** The last start of a unit that is shown. */
    public Optional<Restart> lastRestart() {
        return restarts.reversed().stream()
                .filter(restart -> filter.shows(restart.source()))
                .findFirst();
    }
}
