package org.bmms.console.coverage;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Failure;

/**
 * What a backfill did. Every batch that it counts is committed.
 *
 * @param organization the organisation that received the rows
 * @param tables what was done, by table
 * @param cancelled whether the operator stopped it between two batches
 * @param failure what stopped it, empty if nothing did
 */
public record BackfillResult(
        Organization organization, List<Table> tables, boolean cancelled, Optional<Failure> failure) {

    public BackfillResult {
        tables = List.copyOf(tables);
    }

    /** All rows that were given an organisation. */
    public long updated() {
        return tables.stream().mapToLong(Table::updated).sum();
    }

    /** Whether no row was left. */
    public boolean finished() {
        return !cancelled && failure.isEmpty() && tables.stream().allMatch(t -> t.left() == 0);
    }

    /**
     * One table.
     *
     * @param table its name
     * @param updated rows that were given the organisation
     * @param left rows that still had none at the last look
     */
    public record Table(String table, long updated, long left) {}
}
