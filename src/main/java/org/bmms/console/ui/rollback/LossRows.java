package org.bmms.console.ui.rollback;

import java.util.Comparator;
import java.util.List;
import org.bmms.console.rollback.DataLoss;

/**
 * What a full rollback puts aside, the most first.
 *
 * @param rows the tables
 * @param created rows that say they were created since, in all tables that tell
 * @param ofOthers rows of other organisations than the default one; 0 where there are none or nobody knows
 */
record LossRows(List<Row> rows, long created, long ofOthers) {

    /**
     * A table.
     *
     * @param name its name
     * @param now its rows now
     * @param then its rows in the backup
     * @param weight how many rows are put aside or come back, as far as that is known
     */
    record Row(String name, long now, long then, long weight) {}

    LossRows {
        rows = List.copyOf(rows);
    }

    static LossRows of(DataLoss loss) {
        List<Row> rows = loss.tables().stream()
                .map(table -> new Row(
                        table.name(),
                        table.now(),
                        table.then(),
                        Math.max(table.created().orElse(0L), Math.abs(table.now() - table.then()))))
                .sorted(Comparator.comparingLong(Row::weight).reversed().thenComparing(Row::name))
                .toList();
        return new LossRows(rows, loss.created(), loss.ofOthers().orElse(0L));
    }

    /** How many rows in all. */
    long total() {
        return rows.stream().mapToLong(Row::weight).sum();
    }

    /** The share of a row in the heaviest one, from 0 to 1. */
    double share(Row row) {
        return rows.isEmpty() || rows.getFirst().weight() == 0
                ? 0
                : (double) row.weight() / rows.getFirst().weight();
    }
}
