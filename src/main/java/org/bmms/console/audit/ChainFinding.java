package org.bmms.console.audit;

import org.bmms.console.audit.AuditChain.Head;
import org.jspecify.annotations.Nullable;

/**
 * What came of the verification of one chain at one place.
 *
 * @param place where the records lie
 * @param head the last record that fits, with the number of records up to it
 * @param broken the first record that does not fit; null if all do
 */
public record ChainFinding(Place place, Head head, @Nullable ChainBreak broken) {

    /** Where records lie. */
    public enum Place {
        WORKSTATION,
        DATABASE
    }
}
