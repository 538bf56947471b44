package org.bmms.console.target.redis;

import java.util.Optional;
import org.bmms.console.base.Secret;

/** Where the password of Sentinels comes from. It is not that of Redis, and clients have it beside the address. */
public interface SentinelCredentials {
    /**
     * Their password; empty if the operator does not give one.
     *
     * @param master the name of the Redis that they watch
     */
    default Optional<Secret> sentinelPassword(String master) {
        return Optional.empty();
    }

    /** They refused it. */
    default void sentinelPasswordRefused(String master) {}
}
