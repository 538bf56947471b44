package org.bmms.console.target.connection;

import java.util.Optional;
import org.bmms.console.base.Secret;
import org.bmms.console.target.redis.SentinelCredentials;

/** Where the passwords of roles and of Sentinels come from that the settings file does not know. */
@FunctionalInterface
public interface DatabaseCredentials extends SentinelCredentials {
    /** The password of a role; empty if the operator does not give one. */
    Optional<Secret> databasePassword(String role);

    /** Only the settings file's. */
    static DatabaseCredentials none() {
        return role -> Optional.empty();
    }
}
