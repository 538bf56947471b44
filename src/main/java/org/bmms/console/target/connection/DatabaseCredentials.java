package org.bmms.console.target.connection;

import java.util.Optional;
import org.bmms.console.base.Secret;

/** Where the passwords of roles come from that the settings file does not know. */
@FunctionalInterface
public interface DatabaseCredentials {
    /** The password of a role; empty if the operator does not give one. */
    Optional<Secret> databasePassword(String role);

    /** Only the settings file's. */
    static DatabaseCredentials none() {
        return role -> Optional.empty();
    }
}
