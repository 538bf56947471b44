package org.bmms.console.backup;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rows of all tables at one moment.
 *
 * @param asOf the moment, by the server's clock
 * @param tables by table, as {@link org.bmms.console.database.TableName} shows it
 * @param missing rows without an organisation; empty where the database knows no organisations
 */
public record RowCounts(Instant asOf, Map<String, TableRows> tables, Optional<Long> missing) {

    public RowCounts {
        tables = new TreeMap<>(tables);
    }

    /** What a backup's own record says. */
    public static RowCounts of(Backup backup) {
        Map<String, TableRows> tables = new TreeMap<>();
        backup.rows().forEach((table, rows) -> tables.put(table, TableRows.of(rows)));
        return new RowCounts(backup.taken(), tables, backup.missing());
    }

    /** Only the rows. */
    public Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        tables.forEach((table, counted) -> rows.put(table, counted.rows()));
        return rows;
    }
}
