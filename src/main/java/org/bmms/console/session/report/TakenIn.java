package org.bmms.console.session.report;

import java.util.List;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.Rollout;

/**
 * The organisations of the target.
 *
 * @param organizations all of them
 * @param rollout how far they have been taken in
 */
public record TakenIn(List<OrganizationEntry> organizations, Rollout rollout) {
    public TakenIn {
        organizations = List.copyOf(organizations);
    }
}
