package org.bmms.console.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.jspecify.annotations.Nullable;

/**
 * A run as a list shows it.
 *
 * @param id the run
 * @param kind which procedure it is of
 * @param state how it stands
 * @param operator who began it
 * @param began by that console's clock; null if its journal is not known
 * @param ended likewise; null if it is not over
 * @param downtime how long visitors were turned away; null if it was not measured
 * @param origin from where it is known
 * @param view as its journal on the server tells it; null if it is no longer there
 */
public record PastRun(
        String id,
        String kind,
        RunState state,
        String operator,
        @Nullable Instant began,
        @Nullable Instant ended,
        @Nullable Duration downtime,
        Origin origin,
        @Nullable RunView view)
        implements Past {

    /** From where a run is known. */
    public enum Origin {
        /** Its journal is on the server. */
        SERVER,
        /** It is no longer on the server, or that cannot be read: the console's records have it. */
        RECORDS
    }

    /** The same without what its journal tells. */
    public PastRun withoutView() {
        return new PastRun(id, kind, state, operator, began, ended, downtime, origin, null);
    }

    /** How long it took so far; empty if it is not over, or that is not known. */
    public Optional<Duration> took() {
        return began == null || ended == null ? Optional.empty() : Optional.of(Duration.between(began, ended));
    }
}
