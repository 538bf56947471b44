package org.bmms.console.target.profile;

import org.jspecify.annotations.Nullable;

/**
 * How Redis is reached. Whatever is null comes from {@code REDIS_URL} in the settings file; the password always does.
 *
 * @param host address as seen from the host {@code via}
 * @param port port there
 * @param via name of the host whose SSH session carries the connection; null means the primary host
 * @param direct connect from this workstation without a tunnel
 * @param queue Celery's queue, a list in Redis
 */
public record RedisProfile(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String via,
        boolean direct,
        String queue) {

    /** Celery's queue unless configured otherwise. */
    public static final String QUEUE = "celery";

    /** Everything from the settings file, through the primary host. */
    public static RedisProfile fromSettings() {
        return new RedisProfile(null, null, null, false, QUEUE);
    }
}
