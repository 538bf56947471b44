package org.bmms.console.onboarding.password;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the target's Django keeps passwords, as it says itself: the number of iterations differs from version to version.
 *
 * @param preferred the algorithm it would use, such as {@code pbkdf2_sha256}
 * @param iterations of PBKDF2 with SHA-256; null if it does not accept that
 * @param refusals why it would refuse a password like the console's; empty if it would not
 * @param hasResetPage whether there is a page behind a link to choose a password
 * @param djangoVersion its version
 */
public record PasswordScheme(
        String preferred,
        @Nullable Integer iterations,
        List<String> refusals,
        boolean hasResetPage,
        String djangoVersion) {

    public PasswordScheme {
        refusals = List.copyOf(refusals);
    }
}
