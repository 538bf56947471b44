package org.bmms.console.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Database;
import org.bmms.console.database.Reading;
import org.bmms.console.database.ResumingSnapshot;
import org.bmms.console.database.Sql;

/**
 * Measures how many rows have an organisation (checklist § BMMS Step 1). {@link #verdict} answers in milliseconds whether
 * any row lacks one; {@link #count} then counts every table, all in one snapshot, and looks for rows in a wrong
 * organisation.
 *
 * <p>Both throw {@link FailureException} with the codes of the database, {@code DB-CANCELLED} among them.
 */
public final class CoverageScan {
    private static final Comparator<TableCoverage> ORDER =
            Comparator.comparing(TableCoverage::required).reversed().thenComparing(TableCoverage::table);

    private final Database database;
    private final List<RequiredModel> required;
    private final CoverageLimits limits;

    public CoverageScan(Database database, List<RequiredModel> required, CoverageLimits limits) {
        this.database = database;
        this.required = List.copyOf(required);
        this.limits = limits;
    }

    /** The same scan of another server. */
    public CoverageScan of(Database other) {
        return new CoverageScan(other, required, limits);
    }

    /** Verdict before count: what the catalog and the indexes prove. */
    public CoverageReport verdict(Cancellation cancellation) {
        Instant start = Instant.now();
        return judgement(database.read(access(cancellation), this::basis), start);
    }

    /**
     * Counts every row; the listener receives the verdict first and then each table as it is counted. A database that goes
     * away meanwhile is waited for; one that is not there at all is not.
     */
    public CoverageReport count(Cancellation cancellation, CoverageListener listener) {
        Instant start = Instant.now();
        database.read(access(cancellation), reading -> reading.number(Sql.of("select 1 as n")));
        Cancellation stop = new Cancellation();
        try (Cancellation.Registration _ = cancellation.onRequest(stop::request);
                ResumingSnapshot snapshot = new ResumingSnapshot(database, limits.patience(), listener::interrupted)) {
            Basis basis = snapshot.read(access(cancellation), (reading, _) -> basis(reading));
            listener.judged(judgement(basis, start));
            ExactCount exact = new ExactCount(basis, snapshot, limits, stop);
            List<TableCoverage> tables = exact.tables(listener);
            tables.addAll(unmeasured(basis));
            Optional<List<Mismatch>> mismatches = Optional.of(exact.mismatches());
            List<OrganizationShare> distribution = exact.distribution();
            return report(basis, start, tables, mismatches, distribution, snapshot.interruptions());
        }
    }

    private static Access access(Cancellation cancellation) {
        return Access.of(Message.of("coverage.work.verdict")).stoppedBy(cancellation);
    }

    private Basis basis(Reading reading) {
        return Basis.read(reading, required);
    }

    private static List<TableCoverage> unmeasured(Basis basis) {
        List<TableCoverage> failed = new ArrayList<>(basis.failed());
        basis.judged().values().stream()
                .filter(t -> t.state() == CoverageState.FAILED)
                .forEach(failed::add);
        return failed;
    }

    private static CoverageReport judgement(Basis basis, Instant start) {
        List<TableCoverage> tables = new ArrayList<>(basis.judged().values());
        tables.addAll(basis.failed());
        return report(basis, start, tables, Optional.empty(), List.of(), 0);
    }

    private static CoverageReport report(
            Basis basis,
            Instant start,
            Collection<TableCoverage> tables,
            Optional<List<Mismatch>> mismatches,
            List<OrganizationShare> distribution,
            int interruptions) {
        Instant asOf = tables.stream()
                .map(TableCoverage::asOf)
                .max(Comparator.naturalOrder())
                .orElse(basis.asOf());
        return new CoverageReport(
                asOf,
                Duration.between(start, Instant.now()),
                basis.model().variant(),
                basis.model().state(),
                mismatches.isPresent(),
                interruptions,
                tables.stream().sorted(ORDER).toList(),
                mismatches,
                distribution);
    }
}
