package org.bmms.console.database.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a run.
 *
 * @param id unique among all steps of all runs
 * @param environment the environment
 * @param recorded when this state was recorded
 * @param runId the run
 * @param position its place in the run, from 0
 * @param name the step
 * @param state how it stands
 * @param milliseconds how long it took
 * @param evidence what proves its result, as JSON
 * @param failureCode what stopped it, null if nothing did
 */
public record StepRecord(
        String id,
        String environment,
        Instant recorded,
        String runId,
        int position,
        String name,
        String state,
        long milliseconds,
        String evidence,
        @Nullable String failureCode)
        implements StoreEntry {
    public StepRecord {
        recorded = Moment.kept(recorded);
    }
}
