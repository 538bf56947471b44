package org.bmms.console.ui.coverage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.Share;

/**
 * The coverage in one line, for the navigation and the overview.
 *
 * @param percent the share of rows with an organisation, rounded down, 100.0 only if it is proven for every table; empty
 *     where it is not known
 * @param ready whether the gate before a switch is open
 * @param countedAt when it was counted, by this workstation's clock
 */
public record CoverageSummary(Optional<BigDecimal> percent, boolean ready, Instant countedAt) {

    /**
     * Of a count.
     *
     * @param accepted required tables that are known to have no organisation column
     */
    public static CoverageSummary of(CoverageReport counted, Collection<String> accepted, Instant countedAt) {
        Headline whole = Coverage.of(new Known(counted, counted, countedAt, false, countedAt), accepted)
                .headline();
        return new CoverageSummary(whole.percent(), whole.verdict() == Headline.Verdict.READY, countedAt);
    }

    /** A percentage as people write it: {@code 99.2}, and {@code 100} without decimals. */
    public static String text(BigDecimal percent) {
        return percent.compareTo(Share.percent(1, 1).orElseThrow()) == 0 ? "100" : percent.toPlainString();
    }
}
