package org.bmms.console.database.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One measurement of coverage, for the trend.
 *
 * @param id the measurement
 * @param environment the environment
 * @param recorded the moment it describes
 * @param rowsTotal rows counted
 * @param rowsMissing rows without an organisation
 * @param rowsWrong rows in a wrong organisation, null if they were not looked for
 * @param exact whether everything was counted
 * @param pass whether the gate was open
 * @param report the whole report as JSON
 */
public record CoverageRecord(
        String id,
        String environment,
        Instant recorded,
        long rowsTotal,
        long rowsMissing,
        @Nullable Long rowsWrong,
        boolean exact,
        boolean pass,
        String report)
        implements StoreEntry {
    public CoverageRecord {
        recorded = Moment.kept(recorded);
    }
}
