package org.bmms.console.ui.onboarding.form;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.database.RolePrivileges;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.form.ExistingOrganization;

/**
 * What is known of the target before anything is entered.
 *
 * @param organizations all that are stored
 * @param role what this operator's role may do
 */
record Known(List<OrganizationEntry> organizations, RolePrivileges role) {

    Known {
        organizations = List.copyOf(organizations);
    }

    /** Why nothing can be stored by this operator; empty if it can. */
    Optional<Message> refusal() {
        if (role.replica()) {
            return Optional.of(Message.of("ui-onboarding.refused.replica"));
        }
        return role.storesOrganizations() && !role.readsOnly()
                ? Optional.empty()
                : Optional.of(Message.of("ui-onboarding.refused.role", role.role()));
    }

    /** What a new organisation is compared with. */
    List<ExistingOrganization> existing() {
        return organizations.stream()
                .map(entry -> new ExistingOrganization(entry.code(), entry.name()))
                .toList();
    }

    /** The one of that code. */
    Optional<OrganizationEntry> find(String code) {
        return organizations.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }
}
