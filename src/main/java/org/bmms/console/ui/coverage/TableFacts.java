package org.bmms.console.ui.coverage;

import java.util.List;
import java.util.Optional;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.Mismatch;

/**
 * What is known of the chosen table.
 *
 * @param card how it stands
 * @param organizations its rows by organisation; empty as long as that is not known for these numbers
 * @param wrong where its rows are in a wrong organisation
 */
record TableFacts(TableCard card, List<OrganizationRows> organizations, List<Mismatch> wrong) {

    TableFacts {
        organizations = List.copyOf(organizations);
        wrong = List.copyOf(wrong);
    }

    /** The facts of a table; empty if it is not known. */
    static Optional<TableFacts> of(Coverage coverage, String table) {
        CoverageReport report = coverage.known().report();
        return coverage.card(table)
                .map(card -> new TableFacts(
                        card,
                        organizations(report, card),
                        coverage.headline().mismatches().stream()
                                .filter(mismatch -> mismatch.child().equals(table))
                                .toList()));
    }

    /** While it is counted again, the rows by organisation are still those from before and may not fit any more. */
    private static List<OrganizationRows> organizations(CoverageReport report, TableCard card) {
        List<OrganizationRows> parts = OrganizationRows.of(report, card.table());
        long all = parts.stream().mapToLong(OrganizationRows::rows).sum();
        long nobody = parts.stream()
                .filter(part -> part.kind() == OrganizationRows.Kind.NOBODY)
                .mapToLong(OrganizationRows::rows)
                .sum();
        boolean fits = card.coverage().exact()
                && all == card.rows()
                && nobody == card.coverage().missing().orElse(0L);
        return fits ? parts : List.of();
    }
}
