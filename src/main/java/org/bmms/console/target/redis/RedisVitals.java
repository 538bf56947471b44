package org.bmms.console.target.redis;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How busy a Redis is.
 *
 * @param ping how long a PING took
 * @param usedBytes memory it uses
 * @param limitBytes memory it may use; 0 is as much as there is
 * @param clients connected to it
 * @param mostClients how many it accepts
 * @param queues tasks that wait, by Celery's queue
 * @param unacknowledged tasks that workers have taken and not finished
 * @param sentinels what Sentinels say of it; empty where there are none
 */
public record RedisVitals(
        Duration ping,
        long usedBytes,
        long limitBytes,
        long clients,
        long mostClients,
        Map<String, Long> queues,
        long unacknowledged,
        Optional<SentinelFacts> sentinels) {

    public RedisVitals {
        queues = new TreeMap<>(queues);
    }

    /** Of a Redis that stands alone. */
    public RedisVitals(
            Duration ping,
            long usedBytes,
            long limitBytes,
            long clients,
            long mostClients,
            Map<String, Long> queues,
            long unacknowledged) {
        this(ping, usedBytes, limitBytes, clients, mostClients, queues, unacknowledged, Optional.empty());
    }
}
