package org.bmms.console.ui.control;

import java.math.BigDecimal;
import java.util.List;

/**
 * The axis of a trend in percent: from the whole down to a round number under the smallest value, with one line between.
 *
 * @param low the percentage at the bottom
 * @param middle the percentage half-way
 */
record TrendScale(double low, double middle) {
    /** The percentage at the top. */
    static final double HIGH = 100;

    private static final List<Double> STEPS = List.of(0.5, 1.0, 2.5, 5.0, 10.0, 25.0, 50.0);

    /** The axis for values whose smallest is this one. */
    static TrendScale of(double smallest) {
        double step = STEPS.stream()
                .filter(each -> HIGH - 2 * each <= smallest)
                .findFirst()
                .orElse(STEPS.getLast());
        return new TrendScale(HIGH - 2 * step, HIGH - step);
    }

    /** Where a value is between the bottom, 0, and the top, 1. */
    double share(double value) {
        return (value - low) / (HIGH - low);
    }

    /** A percentage of the axis as people write it. */
    static String label(double percentage) {
        return BigDecimal.valueOf(percentage).stripTrailingZeros().toPlainString();
    }
}
