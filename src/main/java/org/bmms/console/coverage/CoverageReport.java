package org.bmms.console.coverage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bmms.console.database.OrganizationModel.Variant;
import org.bmms.console.database.SchemaState;

/**
 * Coverage of a database at one moment, as the table, the gate and the history show it.
 *
 * @param asOf the moment, by the server's clock
 * @param took how long it took
 * @param variant which form the organisation table has
 * @param schema how far the organisation columns have come
 * @param exact whether all rows were counted; else it is the quick verdict
 * @param interruptions how often the connection was lost; after one, later tables describe a later moment
 * @param tables required tables first, then by name
 * @param mismatches rows in a wrong organisation by foreign key, empty until counted
 * @param distribution rows by organisation, empty until counted
 * @param source the standby that was to be counted; empty where the primary was meant all along
 */
public record CoverageReport(
        Instant asOf,
        Duration took,
        Variant variant,
        SchemaState schema,
        boolean exact,
        int interruptions,
        List<TableCoverage> tables,
        Optional<List<Mismatch>> mismatches,
        List<OrganizationShare> distribution,
        Optional<CountSource> source) {

    public CoverageReport {
        tables = List.copyOf(tables);
        mismatches = mismatches.map(List::copyOf);
        distribution = List.copyOf(distribution);
    }

    /** Of the primary. */
    public CoverageReport(
            Instant asOf,
            Duration took,
            Variant variant,
            SchemaState schema,
            boolean exact,
            int interruptions,
            List<TableCoverage> tables,
            Optional<List<Mismatch>> mismatches,
            List<OrganizationShare> distribution) {
        this(asOf, took, variant, schema, exact, interruptions, tables, mismatches, distribution, Optional.empty());
    }

    /** The same, with where it comes from. */
    CoverageReport from(CountSource place) {
        return new CoverageReport(
                asOf,
                took,
                variant,
                schema,
                exact,
                interruptions,
                tables,
                mismatches,
                distribution,
                Optional.of(place));
    }

    /** The same of these tables. */
    CoverageReport with(List<TableCoverage> others) {
        return new CoverageReport(
                asOf, took, variant, schema, exact, interruptions, others, mismatches, distribution, source);
    }

    /** All counted rows; before counting, the catalog's estimate. Tables that could not be counted have no part in it. */
    public long rows() {
        return tables.stream()
                .filter(t -> t.exact() || !exact)
                .flatMap(t -> t.rows().stream())
                .mapToLong(n -> n)
                .sum();
    }

    /** All counted rows without an organisation. */
    public long missing() {
        return tables.stream()
                .flatMap(t -> t.missing().stream())
                .mapToLong(n -> n)
                .sum();
    }

    /** Rows without an organisation by the server's statistics, in tables that are not counted. */
    public long likelyMissing() {
        return tables.stream()
                .flatMap(t -> t.likelyMissing().stream())
                .mapToLong(n -> n)
                .sum();
    }

    /** Rows in a wrong organisation, empty until counted. */
    public Optional<Long> wrong() {
        return mismatches.map(list -> list.stream().mapToLong(Mismatch::rows).sum());
    }

    /** The share of all rows that have an organisation, rounded down; empty before they are counted. */
    public Optional<BigDecimal> percent() {
        return exact ? Share.percent(rows() - missing(), rows()) : Optional.empty();
    }

    /** Whether this report lets the console go on. */
    public CoverageVerdict verdict() {
        return verdict(List.of());
    }

    /** As {@link #verdict()}, where these required tables are known to have no organisation column. */
    public CoverageVerdict verdict(Collection<String> acceptedWithoutColumn) {
        return CoverageVerdict.of(this, acceptedWithoutColumn);
    }
}
