package org.bmms.console.coverage;

import java.time.Duration;

/**
 * What a scan may take from the server.
 *
 * @param readers tables counted at a time
 * @param statement longest time for counting one table
 * @param patience how long to wait for a database that went away
 */
public record CoverageLimits(int readers, Duration statement, Duration patience) {

    /** Three readers, ten minutes a table, half a minute for the database to come back. */
    public static CoverageLimits usual() {
        return new CoverageLimits(3, Duration.ofMinutes(10), Duration.ofSeconds(30));
    }
}
