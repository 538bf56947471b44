package org.bmms.console.checklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that a staging environment has behind it, by the console's records.
 *
 * @param kind which
 * @param environment where
 * @param at when that was done, or seen to be done
 * @param commit the version of the application's code; null where the records do not keep it
 */
public record StagedStep(
        Kind kind, String environment, Instant at, @Nullable String commit) {

    /** What production may do only after staging did. */
    public enum Kind {
        /** The organisation columns are there, and every migration is applied. */
        MIGRATION,
        /** A switch to BMMS that was kept. */
        SWITCH,
        /** An organisation was taken in. */
        ONBOARDING
    }
}
