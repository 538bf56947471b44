package org.bmms.console.coverage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.database.Database;
import org.bmms.console.database.cluster.ReplicationLag;
import org.bmms.console.database.cluster.Standby;

/**
 * Counts on a standby, so that the primary has nothing to do with it; for people to look at. What the catalog and the
 * indexes prove is asked of the primary, before and again after the count, so that what is shown as complete is complete
 * there. The gate before a switch counts on the primary alone.
 */
public final class StandbyCount {
    private final CoverageScan primary;
    private final Supplier<Optional<Standby>> standby;
    private final Function<Database, CoverageScan> scans;

    /**
     * A count.
     *
     * @param primary the scan of the primary
     * @param standby finds the standby; empty if none is wanted, which then is the primary's count
     * @param scans makes the same scan of another server
     */
    public StandbyCount(
            CoverageScan primary, Supplier<Optional<Standby>> standby, Function<Database, CoverageScan> scans) {
        this.primary = primary;
        this.standby = standby;
        this.scans = scans;
    }

    /** As {@link CoverageScan#count}; where the standby cannot be used, on the primary, and the report says why. */
    public CoverageReport count(Cancellation cancellation, CoverageListener listener) {
        String name = "";
        try {
            Optional<Standby> found = standby.get();
            if (found.isEmpty()) {
                return primary.count(cancellation, listener);
            }
            name = found.get().server().toString();
            return on(found.get(), cancellation, listener);
        } catch (FailureException e) {
            if (cancellation.isRequested()) {
                throw e;
            }
            return primary.count(cancellation, listener)
                    .from(CountSource.insteadOf(name, e.failure().what()));
        }
    }

    private CoverageReport on(Standby standby, Cancellation cancellation, CoverageListener listener) {
        ReplicationLag lag = standby.lag(cancellation);
        listener.judged(primary.verdict(cancellation));
        CoverageReport counted = scans.apply(standby.database()).count(cancellation, withoutVerdict(listener));
        Map<String, TableCoverage> judged = primary.verdict(cancellation).tables().stream()
                .collect(Collectors.toMap(TableCoverage::table, table -> table));
        List<TableCoverage> tables = counted.tables().stream()
                .map(table -> table.judgedBy(judged.getOrDefault(table.table(), table)))
                .toList();
        return counted.with(tables).from(CountSource.of(standby.server().toString(), lag));
    }

    /** The verdict was the primary's, and stays so. */
    private static CoverageListener withoutVerdict(CoverageListener listener) {
        return new CoverageListener() {
            @Override
            public void counted(TableCoverage table) {
                listener.counted(table);
            }

            @Override
            public void progress(long done, long total) {
                listener.progress(done, total);
            }

            @Override
            public void interrupted(int times) {
                listener.interrupted(times);
            }
        };
    }
}
