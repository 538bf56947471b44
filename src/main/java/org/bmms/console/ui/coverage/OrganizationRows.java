package org.bmms.console.ui.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.OrganizationShare;
import org.bmms.console.coverage.Share;

/**
 * The rows of one table that belong to one organisation.
 *
 * @param code of the organisation; empty for rows of all others together, and for rows without one
 * @param kind which of these
 * @param rows how many
 * @param percent of the table's rows, rounded down
 */
record OrganizationRows(String code, Kind kind, long rows, String percent) {
    private static final int SHOWN = 4;

    /** Whose rows they are. */
    enum Kind {
        ONE,
        OTHERS,
        NOBODY
    }

    /** The rows of a table by organisation: most rows first, the smallest together, rows without one last. */
    static List<OrganizationRows> of(CoverageReport report, String table) {
        List<OrganizationShare> shares = report.distribution().stream()
                .filter(share -> share.rows().getOrDefault(table, 0L) > 0)
                .sorted(Comparator.comparingLong(
                                (OrganizationShare share) -> share.rows().getOrDefault(table, 0L))
                        .reversed())
                .toList();
        long all = shares.stream().mapToLong(share -> rows(share, table)).sum();
        List<OrganizationShare> owners =
                shares.stream().filter(share -> share.id().isPresent()).toList();
        List<OrganizationRows> shown = new ArrayList<>();
        int single = owners.size() <= SHOWN + 1 ? owners.size() : SHOWN;
        owners.stream()
                .limit(single)
                .forEach(share -> shown.add(part(share.code().orElse("?"), Kind.ONE, rows(share, table), all)));
        long rest = owners.stream()
                .skip(single)
                .mapToLong(share -> rows(share, table))
                .sum();
        if (rest > 0) {
            shown.add(part("", Kind.OTHERS, rest, all));
        }
        shares.stream()
                .filter(share -> share.id().isEmpty())
                .findFirst()
                .ifPresent(share -> shown.add(part("", Kind.NOBODY, rows(share, table), all)));
        return shown;
    }

    private static long rows(OrganizationShare share, String table) {
        return share.rows().getOrDefault(table, 0L);
    }

    private static OrganizationRows part(String code, Kind kind, long rows, long all) {
        Optional<java.math.BigDecimal> percent = Share.percent(rows, all);
        return new OrganizationRows(
                code, kind, rows, percent.map(CoverageSummary::text).orElse(""));
    }
}
