package org.bmms.console.onboarding.directory;

import java.util.Optional;
import org.bmms.console.database.RolePrivileges;

/**
 * Whether the connected role may change organisations, as far as that can be told without trying.
 *
 * @param role its name
 * @param refusal why it may not; empty if it may
 */
public record EditRights(String role, Optional<Refusal> refusal) {

    /** Why a role may not. */
    public enum Refusal {
        /** The server is a replica, which nobody can write to. */
        REPLICA,
        /** The role was not given the right. */
        NOT_GRANTED
    }

    static EditRights of(RolePrivileges privileges) {
        if (privileges.replica()) {
            return new EditRights(privileges.role(), Optional.of(Refusal.REPLICA));
        }
        return new EditRights(
                privileges.role(),
                privileges.storesOrganizations() ? Optional.empty() : Optional.of(Refusal.NOT_GRANTED));
    }

    /** Whether it may. */
    public boolean granted() {
        return refusal.isEmpty();
    }
}
