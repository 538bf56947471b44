package org.bmms.console.ui.organizations;

import java.time.Instant;
import java.util.Optional;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.write.Receipt;
import org.bmms.console.target.fingerprint.Fact;

/**
 * One organisation in full.
 *
 * @param entry the organisation, its rows counted
 * @param receipt what its last onboarding from this workstation wrote, if there was one
 * @param readAt when it was read
 */
record OrganizationDetails(OrganizationEntry entry, Fact<Optional<Receipt>> receipt, Instant readAt) {

    /** Whether its onboarding can be taken back. */
    UndoOffer undo() {
        long rows = entry.rows().map(owned -> owned.total()).orElse(0L);
        if (!receipt.isKnown()) {
            return UndoOffer.UNKNOWN;
        }
        if (receipt.get().flatMap(found -> found).isEmpty()) {
            return UndoOffer.NOT_RECORDED;
        }
        return rows > 0 ? UndoOffer.OWNS_ROWS : UndoOffer.POSSIBLE;
    }
}
