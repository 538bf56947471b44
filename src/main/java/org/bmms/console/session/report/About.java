package org.bmms.console.session.report;

import java.time.Instant;
import org.bmms.console.target.profile.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Of what a report is, and who made it.
 *
 * @param environment its name
 * @param kind what kind of environment that is
 * @param operator who made the report
 * @param workstation from where
 * @param version of the console; null where it does not run from its jar
 * @param made when, by this workstation's clock
 */
public record About(
        String environment,
        Kind kind,
        String operator,
        String workstation,
        @Nullable String version,
        Instant made) {}
