package org.bmms.console.target.connection;

import java.util.Optional;
import org.bmms.console.target.redis.RedisSentinels;
import org.bmms.console.target.redis.RedisUrl;

/**
 * Where Redis is, as the application's hosts see it.
 *
 * @param url how to log in, and where unless there are Sentinels
 * @param sentinels who knows where
 */
record RedisPlace(RedisUrl url, Optional<RedisSentinels> sentinels) {}
