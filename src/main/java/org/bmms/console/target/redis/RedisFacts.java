package org.bmms.console.target.redis;

import java.time.Duration;

/**
 * What a Redis says of itself (checklist § Service Health: Redis accessible).
 *
 * @param version its version
 * @param ping how long a PING took
 * @param queued tasks waiting in Celery's queue
 * @param unacknowledged tasks that workers have taken and not finished
 */
public record RedisFacts(String version, Duration ping, long queued, long unacknowledged) {}
