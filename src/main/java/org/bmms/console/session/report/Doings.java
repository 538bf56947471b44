package org.bmms.console.session.report;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.bmms.console.base.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What was done.
 *
 * @param runs runs and changes of organisations, the oldest first
 * @param server why the servers' journals could not be read, so that only records are shown; null if they could
 */
public record Doings(List<ReportedRun> runs, @Nullable Failure server) {
    public Doings {
        runs = List.copyOf(runs);
    }

    /** How long visitors were turned away altogether, where that was measured. */
    Duration downtime() {
        return runs.stream().map(ReportedRun::downtime).filter(Objects::nonNull).reduce(Duration.ZERO, Duration::plus);
    }
}
