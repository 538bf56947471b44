package org.bmms.console.database.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What monitoring measured in one minute of one environment.
 *
 * @param environment the environment
 * @param minute the beginning of the minute
 * @param measured values by their keys, as JSON
 */
public record SampleRecord(String environment, Instant minute, String measured) {
    public SampleRecord {
        minute = minute.truncatedTo(ChronoUnit.MINUTES);
    }
}
