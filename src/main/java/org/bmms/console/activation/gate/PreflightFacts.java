package org.bmms.console.activation.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.Organization;
import org.bmms.console.remote.command.ActiveTask;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Fingerprint;

/**
 * All that the gates look at.
 *
 * @param fingerprint the target as it is
 * @param coverage the exact count, or why there is none
 * @param backup the newest rehearsed backup, or the newest one if none is rehearsed
 * @param defaultOrganization the organisation that owns what existed before, if it exists
 * @param ocm the oversight organisation, if it exists
 * @param tasks what Celery workers have in hand, or why they could not be asked
 * @param now the primary server's time
 */
public record PreflightFacts(
        Fingerprint fingerprint,
        Measured coverage,
        Optional<RollbackTarget> backup,
        Optional<Organization> defaultOrganization,
        Optional<Organization> ocm,
        Fact<List<ActiveTask>> tasks,
        Instant now) {

    /** A count of coverage, or why it could not be taken. */
    public sealed interface Measured {

        record Counted(CoverageReport report) implements Measured {}

        record NotCounted(Failure failure) implements Measured {}
    }
}
