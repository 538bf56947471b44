package org.bmms.console.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.database.OrganizationModel.Variant;
import org.bmms.console.database.SchemaState;
import org.bmms.console.database.cluster.ReplicationLag;

/** Reports as a scan would give them, for tests that need no database. */
public final class FabricatedCoverage {
    /** The moment that everything describes unless a test says otherwise. */
    public static final Instant NOON = Instant.parse("2026-03-21T04:00:00Z");

    private final List<TableCoverage> tables = new ArrayList<>();
    private final List<Mismatch> mismatches = new ArrayList<>();
    private final List<OrganizationShare> distribution = new ArrayList<>();
    private Instant at = NOON;
    private SchemaState schema = SchemaState.NULLABLE;

    /** All of it describes this moment. */
    public FabricatedCoverage at(Instant moment) {
        at = moment;
        tables.replaceAll(table -> new TableCoverage(
                table.table(),
                table.application(),
                table.model(),
                table.required(),
                table.state(),
                table.rows(),
                table.exact(),
                table.missing(),
                table.sampleIds(),
                table.reason(),
                moment));
        return this;
    }

    /** How far the columns have come. */
    public FabricatedCoverage schema(SchemaState state) {
        schema = state;
        return this;
    }

    /** A counted table with a nullable column. */
    public FabricatedCoverage nullable(String table, long rows, long missing) {
        return add(table, false, CoverageState.UNDECIDED, rows, missing);
    }

    /** A counted table of a required model. */
    public FabricatedCoverage required(String table, long rows, long missing) {
        return add(table, true, CoverageState.UNDECIDED, rows, missing);
    }

    /** A counted table whose column is NOT NULL. */
    public FabricatedCoverage enforced(String table, long rows) {
        return add(table, false, CoverageState.COMPLETE_BY_CATALOG, rows, 0);
    }

    /** A required table without an organisation column. */
    public FabricatedCoverage withoutColumn(String table) {
        tables.add(TableCoverage.failed(table, Failure.unchanged(CoverageFailure.COLUMN_MISSING, table), at));
        return this;
    }

    /** A table that could not be counted. */
    public FabricatedCoverage failed(String table, Failure why) {
        tables.add(judged(table, false, CoverageState.UNDECIDED, 100).failed(why));
        return this;
    }

    /** Rows in another organisation than their parent. */
    public FabricatedCoverage wrong(String child, String parent, long rows, String... keys) {
        mismatches.add(new Mismatch(child, "parent_id", parent, rows, List.of(keys)));
        return this;
    }

    /** The rows of one organisation. */
    public FabricatedCoverage organization(long id, String code, Map<String, Long> rows) {
        distribution.add(
                new OrganizationShare(Optional.of(id), Optional.of(code), Optional.of("The office " + code), rows));
        return this;
    }

    /** All of it, counted. */
    public CoverageReport report() {
        List<OrganizationShare> shares = new ArrayList<>(distribution);
        Map<String, Long> without = new HashMap<>();
        tables.forEach(table -> table.missing().filter(n -> n > 0).ifPresent(n -> without.put(table.table(), n)));
        if (!without.isEmpty()) {
            shares.add(new OrganizationShare(Optional.empty(), Optional.empty(), Optional.empty(), without));
        }
        return report(true, tables, Optional.of(mismatches), shares);
    }

    /** The same, counted on a standby that was so far behind. */
    public CoverageReport reportOf(String standby, ReplicationLag lag) {
        return report().from(CountSource.of(standby, lag));
    }

    /** What a scan would know of it before it counts. */
    public CoverageReport verdict() {
        List<TableCoverage> quick = tables.stream().map(this::quick).toList();
        return report(false, quick, Optional.empty(), List.of());
    }

    private TableCoverage quick(TableCoverage table) {
        return table.state() == CoverageState.FAILED
                ? table
                : judged(
                        table.table(),
                        table.required(),
                        table.state(),
                        table.rows().orElse(-1L));
    }

    private CoverageReport report(
            boolean exact,
            List<TableCoverage> all,
            Optional<List<Mismatch>> wrong,
            List<OrganizationShare> organizations) {
        return new CoverageReport(
                at, Duration.ofMillis(2_900), Variant.DETAILED, schema, exact, 0, all, wrong, organizations);
    }

    private FabricatedCoverage add(String table, boolean required, CoverageState state, long rows, long missing) {
        List<String> keys = missing == 0 ? List.of() : List.of("1184", "1187", "1190");
        tables.add(judged(table, required, state, rows).counted(rows, missing, keys, at));
        return this;
    }

    private TableCoverage judged(String table, boolean required, CoverageState state, long rows) {
        String application = table.contains("_") ? table.substring(0, table.indexOf('_')) : table;
        boolean covered = state.isCovered();
        return new TableCoverage(
                table,
                application,
                table.replaceFirst("_", "."),
                required,
                state,
                Optional.of(rows).filter(n -> n >= 0),
                state == CoverageState.EMPTY,
                covered ? Optional.of(0L) : Optional.empty(),
                List.of(),
                Optional.empty(),
                at);
    }
}
