package org.bmms.console.ui.coverage;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.CoverageState;
import org.bmms.console.coverage.Mismatch;
import org.bmms.console.coverage.TableCoverage;
import org.bmms.console.ui.control.GaugeReading.State;
import org.jspecify.annotations.Nullable;

/**
 * The whole: how much of all rows, whether that is enough, and what is in the way. While a count goes on, the last exact
 * numbers stay as long as the verdict does not contradict them.
 *
 * @param state the form of the large gauge
 * @param verdict how it stands in words
 * @param percent of all rows, rounded down; empty where it is not proven
 * @param rows all counted rows
 * @param missing of them without an organisation
 * @param gaps tables where some are
 * @param tables how many tables are in which form
 * @param required required models, and those of them that are not fully covered
 * @param wrong rows in a wrong organisation; empty until they were looked for
 * @param mismatches where these are, most first
 * @param stale whether these numbers are too old to be relied on
 */
record Headline(
        State state,
        Verdict verdict,
        Optional<BigDecimal> percent,
        long rows,
        long missing,
        long gaps,
        Map<State, Long> tables,
        Required required,
        OptionalLong wrong,
        List<Mismatch> mismatches,
        boolean stale) {

    Headline {
        tables = Map.copyOf(tables);
        mismatches = List.copyOf(mismatches);
    }

    /** How the whole stands. */
    enum Verdict {
        /** Counted: the gate before a switch is open. */
        READY,
        /** Counted: it is closed. */
        NOT_READY,
        /** Not counted yet, but proven: every row has an organisation. */
        COMPLETE,
        /** Not counted yet, but some rows have none, or cannot have one. */
        INCOMPLETE,
        /** Only counting tells. */
        UNDECIDED
    }

    /**
     * The required models.
     *
     * @param all how many there are
     * @param below how many are not fully covered
     * @param accepted how many of these somebody accepted
     */
    record Required(long all, long below, long accepted) {}

    static Headline of(Known known, Collection<String> accepted, List<TableCard> cards) {
        CoverageReport report = known.report();
        CoverageReport counted = report.exact() ? report : kept(known);
        Map<State, Long> tables = new EnumMap<>(State.class);
        cards.forEach(card -> tables.merge(card.state(), 1L, Long::sum));
        boolean unknown = tables.containsKey(State.UNKNOWN);
        Optional<BigDecimal> percent = counted == null
                ? Optional.empty()
                : counted.percent().filter(share -> counted.missing() > 0 || !unknown);
        return new Headline(
                state(report, counted, percent),
                verdict(report, accepted),
                percent,
                counted == null ? 0 : counted.rows(),
                counted == null ? 0 : counted.missing(),
                cards.stream().filter(Headline::hasGap).count(),
                tables,
                required(cards),
                report.wrong().map(OptionalLong::of).orElse(OptionalLong.empty()),
                report.mismatches().orElse(List.of()).stream()
                        .filter(mismatch -> mismatch.rows() > 0)
                        .sorted((one, other) -> Long.compare(other.rows(), one.rows()))
                        .toList(),
                known.stale()
                        || (counted != null && counted.asOf().plus(Known.OLD).isBefore(report.asOf())));
    }

    /** The last exact report, unless the verdict says otherwise. */
    private static @Nullable CoverageReport kept(Known known) {
        CoverageReport exact = known.exact();
        if (exact == null) {
            return null;
        }
        boolean gaps = known.report().tables().stream().anyMatch(table -> table.state() == CoverageState.INCOMPLETE);
        boolean gapsThen = exact.missing() > 0;
        return gaps == gapsThen ? exact : null;
    }

    private static State state(CoverageReport report, @Nullable CoverageReport counted, Optional<BigDecimal> percent) {
        if (counted == null) {
            boolean proven =
                    report.tables().stream().allMatch(table -> table.state().isCovered() || table.lacksColumn());
            return proven && !report.tables().isEmpty() ? State.FULL : State.COUNTING;
        }
        if (counted.rows() == 0 && counted.tables().stream().anyMatch(TableCoverage::exact)) {
            return State.EMPTY;
        }
        if (percent.isEmpty()) {
            return State.UNKNOWN;
        }
        return counted.missing() == 0 ? State.FULL : State.GAPS;
    }

    private static Verdict verdict(CoverageReport report, Collection<String> accepted) {
        var verdict = report.verdict(accepted);
        if (report.exact()) {
            return verdict.pass() ? Verdict.READY : Verdict.NOT_READY;
        }
        if (verdict.complete()) {
            return Verdict.COMPLETE;
        }
        boolean refuted = report.tables().stream()
                .filter(table -> !table.isAcceptedWithoutColumn(accepted))
                .anyMatch(table -> table.state() == CoverageState.INCOMPLETE || table.lacksColumn());
        return refuted ? Verdict.INCOMPLETE : Verdict.UNDECIDED;
    }

    private static Required required(List<TableCard> cards) {
        List<TableCard> required =
                cards.stream().filter(card -> card.coverage().required()).toList();
        return new Required(
                required.size(),
                required.stream().filter(card -> !isCovered(card)).count(),
                required.stream().filter(TableCard::accepted).count());
    }

    private static boolean isCovered(TableCard card) {
        return card.coverage().state().isCovered();
    }

    private static boolean hasGap(TableCard card) {
        return card.coverage().state() == CoverageState.INCOMPLETE;
    }
}
