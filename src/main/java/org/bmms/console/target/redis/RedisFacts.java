package org.bmms.console.target.redis;

import java.time.Duration;
import java.util.Optional;

/**
 * What a Redis says of itself (checklist § Service Health: Redis accessible).
 *
 * @param version its version
 * @param ping how long a PING took
 * @param queued tasks waiting in Celery's queue
 * @param unacknowledged tasks that workers have taken and not finished
 * @param sentinels what Sentinels say of it; empty where there are none
 */
public record RedisFacts(
        String version, Duration ping, long queued, long unacknowledged, Optional<SentinelFacts> sentinels) {

    /** Of a Redis that stands alone. */
    public RedisFacts(String version, Duration ping, long queued, long unacknowledged) {
        this(version, ping, queued, unacknowledged, Optional.empty());
    }
}
