package org.bmms.console.onboarding.password;

import java.util.Optional;
import org.bmms.console.base.Secret;

/**
 * How one user gets in for the first time.
 *
 * @param organization code of the organisation
 * @param username the login
 * @param fullName both names
 * @param email the address
 * @param kind what {@code secret} is
 * @param secret the password, or the link; empty if there is none
 */
public record Credential(
        String organization, String username, String fullName, String email, Kind kind, Optional<Secret> secret) {

    /** What a user gets. */
    public enum Kind {
        /** A temporary password. */
        PASSWORD,
        /** A link behind which a password is chosen. */
        LINK,
        /** The password that the user has already. */
        KEPT,
        /** No password works yet, and there is no link: the application could not be asked for one. */
        NOTHING_YET
    }
}
