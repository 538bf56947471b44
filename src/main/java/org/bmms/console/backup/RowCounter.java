package org.bmms.console.backup;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.coverage.CoverageLimits;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.coverage.CoverageScan;
import org.bmms.console.database.Access;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.Reading;
import org.bmms.console.database.ResumingSnapshot;
import org.bmms.console.database.Sql;
import org.bmms.console.database.SqlFile;
import org.bmms.console.database.TableCounts;
import org.bmms.console.database.TableName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what a dump of a database would hold, all tables in one snapshot. Reads only. */
public final class RowCounter {
    private static final Logger LOG = LoggerFactory.getLogger(RowCounter.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ONE_TABLE = Duration.ofMinutes(30);

    private final Database database;
    private final List<String> excludedSchemas;

    public RowCounter(Database database, List<String> excludedSchemas) {
        this.database = database;
        this.excludedSchemas = List.copyOf(excludedSchemas);
    }

    /** All tables, and the rows without an organisation. */
    public RowCounts count(Cancellation cancellation, Progress progress) {
        RowCounts counts = rows(cancellation, progress);
        return new RowCounts(counts.asOf(), counts.tables(), missing(cancellation));
    }

    /** The same again; where no table was written since, as many rows lack an organisation. */
    public RowCounts countAgain(RowCounts before, Cancellation cancellation, Progress progress) {
        RowCounts counts = rows(cancellation, progress);
        boolean same = counts.tables().equals(before.tables());
        return new RowCounts(counts.asOf(), counts.tables(), same ? before.missing() : missing(cancellation));
    }

    /** All tables, without a look at the organisations. */
    public RowCounts rows(Cancellation cancellation, Progress progress) {
        Access access =
                Access.of(Message.of("backup.work.count")).within(ONE_TABLE).stoppedBy(cancellation);
        try (ResumingSnapshot snapshot = new ResumingSnapshot(
                database, PATIENCE, times -> LOG.info("connection lost while counting rows, {} times so far", times))) {
            return snapshot.read(
                    access, (reading, asOf) -> new RowCounts(asOf, tables(reading, progress), Optional.empty()));
        }
    }

    /** Rows without an organisation (checklist § BMMS Step 1); empty where there are no organisations. */
    private Optional<Long> missing(Cancellation cancellation) {
        try {
            return Optional.of(new CoverageScan(database, List.of(), CoverageLimits.usual())
                    .count(cancellation, CoverageListener.none())
                    .missing());
        } catch (FailureException e) {
            if (e.failure().code() == DatabaseFailure.NO_ORGANIZATION_TABLE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Map<String, TableRows> tables(Reading reading, Progress progress) {
        Map<TableName, TableRows> written = new TreeMap<>();
        reading.list(
                        Sql.of(SqlFile.read("catalog/dumped_tables.sql"), excludedSchemas),
                        row -> Map.entry(
                                new TableName(row.text("schema"), row.text("name")),
                                new TableRows(0, row.number("inserted"), row.number("updated"), row.number("deleted"))))
                .forEach(e -> written.put(e.getKey(), e.getValue()));
        Map<String, TableRows> counted = new TreeMap<>();
        written.forEach((table, w) -> {
            progress.at(counted.size(), written.size(), Message.of("backup.progress.count", table.toString()));
            long rows = TableCounts.exact(reading, List.of(table)).getOrDefault(table, 0L);
            counted.put(table.toString(), new TableRows(rows, w.inserted(), w.updated(), w.deleted()));
        });
        return counted;
    }
}
