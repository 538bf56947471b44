package org.bmms.console.onboarding.form;

import java.util.List;

/**
 * One organisation with its users, to be stored together or not at all.
 *
 * @param organization the organisation
 * @param users its users
 * @param passwords how new users get their first password
 * @param likenessConfirmed whether the operator has seen that similar names exist, and means another organisation or
 *     person
 */
public record OnboardingRequest(
        OrganizationForm organization, List<UserForm> users, PasswordPolicy passwords, boolean likenessConfirmed) {

    public OnboardingRequest {
        users = List.copyOf(users);
    }

    /** A request that no likeness was confirmed for. */
    public static OnboardingRequest of(OrganizationForm organization, List<UserForm> users, PasswordPolicy passwords) {
        return new OnboardingRequest(organization, users, passwords, false);
    }

    /** The same after the operator has seen what is similar. */
    public OnboardingRequest confirmed() {
        return new OnboardingRequest(organization, users, passwords, true);
    }
}
