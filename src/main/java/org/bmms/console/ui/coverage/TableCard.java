package org.bmms.console.ui.coverage;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.coverage.CoverageState;
import org.bmms.console.coverage.TableCoverage;
import org.bmms.console.ui.control.GaugeReading.State;

/**
 * One table as its card shows it.
 *
 * @param coverage what is known of it
 * @param title its name as people say it
 * @param state the form of its gauge
 * @param wrong its rows in a wrong organisation, as far as they were looked for
 * @param accepted whether somebody accepted that it has no organisation column
 * @param age how old its numbers are, where they are too old to be relied on
 */
record TableCard(
        TableCoverage coverage, String title, State state, long wrong, boolean accepted, Optional<Message> age) {
    private static final BigDecimal HOPELESS = BigDecimal.valueOf(-2);
    private static final BigDecimal NOT_COUNTED = BigDecimal.valueOf(-1);

    /** Failed required models first, then the worst first, then the largest. */
    static final Comparator<TableCard> WORST_FIRST = Comparator.comparingInt(TableCard::rank)
            .thenComparing(TableCard::order)
            .thenComparing(card -> card.coverage().state() == CoverageState.EMPTY)
            .thenComparing(Comparator.comparingLong(TableCard::rows).reversed())
            .thenComparing(TableCard::table);

    /** Its name in the database. */
    String table() {
        return coverage.table();
    }

    /** Whether something about it keeps the switch from being made, or is not known. */
    boolean failing() {
        return switch (state) {
            case GAPS, NO_COLUMN, DROPPED, UNKNOWN -> true;
            case COUNTING -> coverage.state() == CoverageState.INCOMPLETE || wrong > 0;
            case ENFORCED, FULL, EMPTY, SOME_WRONG, NONE_WRONG -> wrong > 0;
        };
    }

    /** Whether its numbers are too old to be relied on. */
    boolean stale() {
        return age.isPresent();
    }

    long rows() {
        return coverage.rows().orElse(0L);
    }

    private int rank() {
        if (failing()) {
            return coverage.required() ? 0 : 1;
        }
        return state == State.COUNTING ? 2 : 3;
    }

    private BigDecimal order() {
        if (coverage.lacksColumn()) {
            return HOPELESS;
        }
        return failing() || state == State.COUNTING ? coverage.percent().orElse(NOT_COUNTED) : BigDecimal.ZERO;
    }
}
