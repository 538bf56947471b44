package org.bmms.console.database.cluster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a standby is behind its primary.
 *
 * @param bytes of WAL that the primary has written and the standby has not replayed yet
 * @param time since the last transaction that the standby shows was committed; zero where it shows all, empty where it has
 *     replayed none since it started
 * @param measured when, by the primary's clock
 */
public record ReplicationLag(long bytes, Optional<Duration> time, Instant measured) {

    /** Whether the standby shows everything that was committed when this was measured. */
    @JsonIgnore
    public boolean isNone() {
        return bytes == 0;
    }
}
