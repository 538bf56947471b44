package org.bmms.console.onboarding.django;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Secret;

/**
 * What Django says of one user, after the user was stored (design: direct writes, Django's verdict).
 *
 * @param username the login
 * @param refusals why the user cannot log in; empty if nothing is in the way
 * @param usable whether the user has a password
 * @param organizations codes of the organisations that the user works for
 * @param link path of a page to choose a password, if it was asked for
 */
public record AccountVerdict(
        String username, List<String> refusals, boolean usable, List<String> organizations, Optional<Secret> link) {

    public AccountVerdict {
        refusals = List.copyOf(refusals);
        organizations = List.copyOf(organizations);
    }
}
