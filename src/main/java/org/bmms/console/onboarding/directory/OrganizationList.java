package org.bmms.console.onboarding.directory;

import java.util.List;

/**
 * The organisations of a target as they were read in one transaction.
 *
 * @param entries all of them by code
 * @param places where the target keeps what is shown of them
 * @param rights whether the connected role may change them
 */
public record OrganizationList(List<OrganizationEntry> entries, FieldPlaces places, EditRights rights) {

    public OrganizationList {
        entries = List.copyOf(entries);
    }
}
