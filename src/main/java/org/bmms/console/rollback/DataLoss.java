package org.bmms.console.rollback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a full rollback takes out of sight; it stays in the database that is kept.
 *
 * @param backup the backup that it would go back to
 * @param since when that was taken
 * @param tables the tables that differ, in order
 * @param ofOthers rows that belong to other organisations than the default one; empty where there are no organisations
 */
public record DataLoss(String backup, Instant since, List<Table> tables, Optional<Long> ofOthers) {

    public DataLoss {
        tables = List.copyOf(tables);
    }

    /**
     * A table.
     *
     * @param name its name
     * @param now its rows now
     * @param then its rows in the backup
     * @param created rows that say they were created since the backup, where the table tells
     */
    public record Table(String name, long now, long then, Optional<Long> created) {
        boolean differs() {
            return now != then || created.filter(n -> n > 0).isPresent();
        }
    }

    /** Rows that say they were created since the backup, in all tables that tell. */
    public long created() {
        return tables.stream()
                .flatMap(t -> t.created().stream())
                .mapToLong(n -> n)
                .sum();
    }

    /** By how many rows all tables have grown or shrunk. */
    public long difference() {
        return tables.stream().mapToLong(t -> Math.abs(t.now() - t.then())).sum();
    }
}
