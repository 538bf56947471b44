package org.bmms.console.coverage;

import java.util.Set;

/**
 * What a backfill is asked to do.
 *
 * @param organizationCode the organisation that receives the rows, usually DEFAULT_ORGANIZATION_CODE
 * @param inactiveConfirmed whether the operator confirmed that the organisation need not be active
 * @param batch most rows changed in one transaction
 * @param only the tables that are filled; empty for all of them
 */
public record BackfillOrder(String organizationCode, boolean inactiveConfirmed, int batch, Set<String> only) {
    private static final int USUAL_BATCH = 1_000;

    public BackfillOrder {
        only = Set.copyOf(only);
        if (batch < 1) {
            throw new IllegalArgumentException("a batch has at least one row: " + batch);
        }
    }

    /** Rows go to this organisation if it is active, a thousand at a time. */
    public static BackfillOrder to(String organizationCode) {
        return new BackfillOrder(organizationCode, false, USUAL_BATCH, Set.of());
    }

    /** The same in batches of another size. */
    public BackfillOrder inBatchesOf(int rows) {
        return new BackfillOrder(organizationCode, inactiveConfirmed, rows, only);
    }

    /** The same after the operator confirmed an inactive organisation. */
    public BackfillOrder confirmedInactive() {
        return new BackfillOrder(organizationCode, true, batch, only);
    }

    /** The same for these tables alone. */
    public BackfillOrder only(Set<String> tables) {
        return new BackfillOrder(organizationCode, inactiveConfirmed, batch, tables);
    }

    boolean concerns(String table) {
        return only.isEmpty() || only.contains(table);
    }
}
