package org.bmms.console.coverage;

import java.util.List;

/**
 * What a backfill would do, shown before it does it.
 *
 * @param organization the organisation that would receive the rows
 * @param tables the tables with rows to give, in order of their names
 */
public record BackfillPreview(Organization organization, List<Table> tables) {

    public BackfillPreview {
        tables = List.copyOf(tables);
    }

    /** All rows that would be changed. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /**
     * One table.
     *
     * @param table its name
     * @param rows rows without an organisation
     * @param sampleIds keys of some of them
     * @param statement the statement of one batch, its question marks being the organisation and the keys
     */
    public record Table(String table, long rows, List<String> sampleIds, String statement) {

        public Table {
            sampleIds = List.copyOf(sampleIds);
        }
    }
}
