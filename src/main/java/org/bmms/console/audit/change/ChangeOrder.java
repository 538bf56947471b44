package org.bmms.console.audit.change;

import java.util.List;

/**
 * A change that somebody asked for, to be made in one transaction.
 *
 * @param kind what is done
 * @param organizations to which organisations, by code
 * @param planHash tells what was shown before from anything else
 */
public record ChangeOrder(ChangeKind kind, List<String> organizations, String planHash) {
    public ChangeOrder {
        organizations = List.copyOf(organizations);
    }
}
