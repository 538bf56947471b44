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
import org.bmms.console.database.Portions;
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
        List<Written> tables = reading.list(
                Sql.of(SqlFile.read("catalog/dumped_tables.sql"), excludedSchemas),
                row -> new Written(
                        new TableName(row.text("schema"), row.text("name")),
                        new TableRows(0, row.number("inserted"), row.number("updated"), row.number("deleted")),
                        row.number("bytes")));
        Map<String, TableRows> counted = new TreeMap<>();
        for (List<Written> portion : Portions.of(tables, Written::bytes)) {
            progress.at(counted.size(), tables.size(), told(portion));
            Map<TableName, Long> rows = TableCounts.exact(
                    reading, portion.stream().map(Written::table).toList());
            portion.forEach(w -> counted.put(w.table().toString(), w.with(rows.getOrDefault(w.table(), 0L))));
        }
        return counted;
    }

    private static Message told(List<Written> portion) {
        String first = portion.getFirst().table().toString();
        return portion.size() == 1
                ? Message.of("backup.progress.count", first)
                : Message.of(
                        "backup.progress.count-several",
                        portion.size(),
                        first,
                        portion.getLast().table().toString());
    }

    /** A table, how often it was written, and how large it is. */
    private record Written(TableName table, TableRows times, long bytes) {
        TableRows with(long rows) {
            return new TableRows(rows, times.inserted(), times.updated(), times.deleted());
        }
    }
}
