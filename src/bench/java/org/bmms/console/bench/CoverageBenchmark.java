package org.bmms.console.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Progress;
import org.bmms.console.coverage.Backfill;
import org.bmms.console.coverage.BackfillOrder;
import org.bmms.console.coverage.CoverageLimits;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.CoverageScan;
import org.bmms.console.coverage.RequiredModel;
import org.bmms.console.coverage.TableCoverage;
import org.bmms.console.database.Database;

/**
 * Coverage of ten million rows, or as many as one asks for, in 42 tables, against the way of the checklist (§ BMMS Step 1): for each model in turn a
 * count of all rows and a count of those with an organisation. The two take turns, so that whatever else the machine does
 * meets both.
 */
final class CoverageBenchmark {
    private static final long ROWS = 10_000_000;
    private static final long MILLION = 1_000_000;
    private static final int TABLES = 42;
    private static final int ROUNDS = 7;
    private static final int VERDICTS_PER_ROUND = 9;
    private static final List<RequiredModel> REQUIRED = List.of(
            RequiredModel.of("communities_community|communities_obc_community"),
            RequiredModel.of("mana_assessment"),
            RequiredModel.of("project_central_ppa|monitoring_monitoringentry"));

    private final ScaledTarget target;
    private final List<String> tables;
    private final Figures figures = new Figures(System.out);

    private CoverageBenchmark(ScaledTarget target) throws SQLException {
        this.target = target;
        tables = target.tables();
        if (tables.size() != TABLES) {
            throw new IllegalStateException("not " + TABLES + " tables but " + tables);
        }
    }

    /**
     * Measures and prints.
     *
     * @param arguments millions of rows, unless it is the usual number
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        long rows = arguments.length == 0 ? ROWS : Long.parseLong(arguments[0]) * MILLION;
        try (ScaledTarget target = ScaledTarget.of(rows)) {
            CoverageBenchmark benchmark = new CoverageBenchmark(target);
            benchmark.measure("one row in a hundred without an organisation");
            benchmark.fillIn();
            target.vacuum();
            benchmark.measure("every row with an organisation, the same one");
            benchmark.giveToPilots();
            target.vacuum();
            benchmark.measure("one row in fifty of three other organisations");
        }
    }

    private void measure(String subject) throws SQLException {
        try (Database database = target.database();
                Connection connection = target.connect();
                Statement statement = connection.createStatement()) {
            CoverageScan scan = new CoverageScan(database, REQUIRED, CoverageLimits.usual());
            requireSame(count(scan), countTwice(statement));
            Series checklist = new Series();
            Series verdict = new Series();
            Series connecting = new Series();
            Series counts = new Series();
            Series exact = new Series();
            for (int round = 0; round < ROUNDS; round++) {
                checklist.time(() -> countTwice(statement));
                for (int i = 0; i < VERDICTS_PER_ROUND; i++) {
                    verdict.time(() -> scan.verdict(Cancellation.none()));
                }
                connecting.time(this::verdictOnNewConnection);
                exact.time(() -> counts.add(countsOf(scan)));
            }
            figures.begin(CoverageBenchmark.class, subject);
            figures.row("the checklist's way: two `count(*)` for each model, one after another", checklist);
            figures.row("verdict", verdict, checklist);
            figures.row("verdict on a new connection", connecting, checklist);
            figures.row("exact counts", counts, checklist);
            figures.row("exact counts, and rows in a wrong organisation", exact, checklist);
        }
    }

    private static CoverageReport count(CoverageScan scan) {
        return scan.count(Cancellation.none(), CoverageListener.none());
    }

    /** The time until the last table was counted. */
    private static Duration countsOf(CoverageScan scan) {
        long start = System.nanoTime();
        AtomicLong last = new AtomicLong(start);
        scan.count(Cancellation.none(), new CoverageListener() {
            @Override
            public void counted(TableCoverage table) {
                last.accumulateAndGet(System.nanoTime(), Math::max);
            }
        });
        return Duration.ofNanos(last.get() - start);
    }

    private void verdictOnNewConnection() {
        try (Database database = target.database()) {
            new CoverageScan(database, REQUIRED, CoverageLimits.usual()).verdict(Cancellation.none());
        }
    }

    /** All rows and those with an organisation, as Django asks for them. */
    private Counts countTwice(Statement statement) {
        long all = 0;
        long with = 0;
        for (String table : tables) {
            String count = "SELECT count(*) FROM " + table;
            all += number(statement, count);
            with += number(statement, count + " WHERE NOT (organization_id IS NULL)");
        }
        return new Counts(all, all - with);
    }

    private static long number(Statement statement, String sql) {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A fast wrong answer would be no achievement. */
    private static void requireSame(CoverageReport report, Counts counts) {
        boolean same = report.rows() == counts.all && report.missing() == counts.missing;
        if (!same || counts.all < ROWS * 99 / 100) {
            throw new IllegalStateException("the scan counted " + report.rows() + " rows, " + report.missing()
                    + " without an organisation, and the checklist's way " + counts);
        }
    }

    /** Gives the rows their organisation, and looks again before the server has tidied up. */
    private void fillIn() {
        try (Database database = target.database()) {
            CoverageScan scan = new CoverageScan(database, REQUIRED, CoverageLimits.usual());
            Series filling = new Series();
            AtomicLong given = new AtomicLong();
            filling.time(() -> given.set(new Backfill(database)
                    .run(BackfillOrder.to("OOBC"), Cancellation.none(), Progress.ignored())
                    .updated()));
            Series first = new Series();
            first.time(() -> scan.verdict(Cancellation.none()));
            Series next = new Series();
            for (int round = 0; round < ROUNDS; round++) {
                next.time(() -> scan.verdict(Cancellation.none()));
            }
            figures.begin(CoverageBenchmark.class, "the hundredth row gets an organisation");
            figures.row("backfill of %,d rows, a thousand a transaction".formatted(given.get()), filling);
            figures.row("the first verdict after it, before the server has vacuumed", first);
            figures.row("the next verdicts", next);
        }
    }

    /** The newest rows, as it is after some time in BMMS mode. */
    private void giveToPilots() throws SQLException {
        for (String table : tables) {
            target.execute("UPDATE " + table + " SET organization_id = 2 + id % 3"
                    + " WHERE id > (SELECT max(id) * 0.98 FROM " + table + ")");
        }
    }

    private record Counts(long all, long missing) {}
}
