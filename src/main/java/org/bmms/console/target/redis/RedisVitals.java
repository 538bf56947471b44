package org.bmms.console.target.redis;

import java.time.Duration;
import java.util.Map;
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
 */
public record RedisVitals(
        Duration ping,
        long usedBytes,
        long limitBytes,
        long clients,
        long mostClients,
        Map<String, Long> queues,
        long unacknowledged) {

    public RedisVitals {
        queues = new TreeMap<>(queues);
    }
}
