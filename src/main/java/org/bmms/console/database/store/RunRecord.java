package org.bmms.console.database.store;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run: an activation, a rollback, a rehearsal. Files of the first consoles have {@code kind} twice, once for the kind of entry
 * and once for the kind of run, and stay readable.
 *
 * @param id the run's identification
 * @param environment the environment
 * @param recorded when this state was recorded
 * @param kind what was run
 * @param state how it stands
 * @param operator who started it
 * @param workstation from where
 * @param started when it began
 * @param ended when it ended, null while it has not
 * @param downtimeMilliseconds measured downtime, null if it was not measured
 * @param planHash hash of the plan
 * @param plan the plan as JSON
 * @param failureCode what stopped it, null if nothing did
 */
public record RunRecord(
        String id,
        String environment,
        Instant recorded,
        @JsonProperty("run") @JsonAlias("kind") String kind,
        String state,
        String operator,
        String workstation,
        Instant started,
        @Nullable Instant ended,
        @Nullable Long downtimeMilliseconds,
        String planHash,
        String plan,
        @Nullable String failureCode)
        implements StoreEntry {
    public RunRecord {
        recorded = Moment.kept(recorded);
        started = Moment.kept(started);
        ended = ended == null ? null : Moment.kept(ended);
    }
}
