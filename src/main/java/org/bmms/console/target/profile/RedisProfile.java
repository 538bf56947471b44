package org.bmms.console.target.profile;

import java.util.List;
import org.bmms.console.base.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * How Redis is reached. Whatever is null comes from {@code REDIS_URL} in the settings file; the password always does.
 *
 * @param host address as seen from the host {@code via}
 * @param port port there
 * @param sentinels who is asked where the master is, instead of {@code host} and {@code port}; empty means those of the
 *     URL, if it names Sentinels
 * @param master the name that the Sentinels know it by; null means the one in the URL, or the usual one
 * @param via name of the host whose SSH session carries the connection; null means the primary host
 * @param direct connect from this workstation without a tunnel
 * @param queue Celery's queue, a list in Redis
 */
public record RedisProfile(
        @Nullable String host,
        @Nullable Integer port,
        List<Endpoint> sentinels,
        @Nullable String master,
        @Nullable String via,
        boolean direct,
        String queue) {

    /** Celery's queue unless configured otherwise. */
    public static final String QUEUE = "celery";

    public RedisProfile {
        sentinels = List.copyOf(sentinels);
    }

    /** One server. */
    public RedisProfile(
            @Nullable String host, @Nullable Integer port, @Nullable String via, boolean direct, String queue) {
        this(host, port, List.of(), null, via, direct, queue);
    }

    /** Everything from the settings file, through the primary host. */
    public static RedisProfile fromSettings() {
        return new RedisProfile(null, null, null, false, QUEUE);
    }
}
