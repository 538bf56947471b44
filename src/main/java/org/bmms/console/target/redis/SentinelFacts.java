package org.bmms.console.target.redis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.bmms.console.base.Endpoint;

/**
 * What Sentinels say of Redis.
 *
 * @param name what they call it
 * @param master where the Redis is that is written to
 * @param agreeing how many of them say so
 * @param asked how many there are
 */
public record SentinelFacts(String name, Endpoint master, int agreeing, int asked) {

    /** Whether all of them say the same. */
    @JsonIgnore
    public boolean isUnanimous() {
        return agreeing == asked;
    }
}
