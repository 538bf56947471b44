package org.bmms.console.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.database.OrganizationModel.Variant;
import org.bmms.console.database.SchemaState;

/** What was counted where there is one table, which is required. */
public final class OneTable {
    private static final long ROWS = 100;

    private OneTable() {}

    /**
     * A count.
     *
     * @param now when it was made
     * @param missing of its rows are without an organisation
     */
    public static CoverageReport counted(Instant now, long missing) {
        TableCoverage table = new TableCoverage(
                "communities_obc_community",
                "communities",
                "community",
                true,
                missing == 0 ? CoverageState.COMPLETE : CoverageState.INCOMPLETE,
                Optional.of(ROWS),
                true,
                Optional.of(missing),
                List.of(),
                Optional.empty(),
                now);
        return report(now, table);
    }

    /**
     * A count where a required table has no organisation column.
     *
     * @param now when it was made
     */
    public static CoverageReport withoutColumn(Instant now, String table) {
        return report(now, TableCoverage.failed(table, Failure.unchanged(CoverageFailure.COLUMN_MISSING, table), now));
    }

    private static CoverageReport report(Instant now, TableCoverage table) {
        return new CoverageReport(
                now,
                Duration.ZERO,
                Variant.DETAILED,
                SchemaState.NULLABLE,
                true,
                0,
                List.of(table),
                Optional.of(List.of()),
                List.of());
    }
}
