package org.bmms.console.checklist;

import java.time.Duration;
import java.time.Instant;
import org.bmms.console.target.profile.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A switch to BMMS that was done and kept, on this environment or on another that this workstation knows.
 *
 * @param environment where
 * @param kind what that environment is for
 * @param run the run
 * @param ended when it was kept
 * @param downtime how long visitors were turned away; null if that was not measured
 * @param commit the version of the application's code; null if it is not on record
 */
public record KnownSwitch(
        String environment,
        Kind kind,
        String run,
        Instant ended,
        @Nullable Duration downtime,
        @Nullable String commit) {}
