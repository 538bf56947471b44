package org.bmms.console.ui.monitoring;

import java.math.BigDecimal;
import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.monitoring.MeasureText;
import org.bmms.console.target.profile.Limits;
import org.bmms.console.target.profile.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The axis of values: from zero up to a number that people can halve.
 *
 * @param measure of what
 * @param top the value at the upper end
 */
record Axis(Measure measure, double top) {
    private static final double WHOLE = 100;
    private static final double TEN = 10;
    private static final List<Double> MANTISSAS = List.of(1.0, 2.0, 4.0, TEN);

    /** Seconds that are whole in their unit, and half of which are as well. */
    private static final List<Integer> TIMES = List.of(
            2, 4, 10, 20, 60, 120, 240, 600, 1200, 3600, 7200, 14_400, 43_200, 86_400, 172_800, 345_600, 864_000,
            1_728_000);

    /** A limit so many times above all values would leave nothing of their shape. */
    private static final double FAR = 4;

    /** The axis for values up to the highest, and for the limits near them. */
    static Axis of(Measure measure, double highest, Limits limits) {
        return switch (measure.unit()) {
            case STATE -> new Axis(measure, 1);
            case PERCENT -> new Axis(measure, WHOLE);
            case SECONDS -> new Axis(measure, time(reaching(highest, limits)));
            case COUNT, DAYS -> new Axis(measure, Math.max(2, round(reaching(highest, limits))));
            case MILLISECONDS, LOAD, BYTES -> new Axis(measure, round(reaching(highest, limits)));
        };
    }

    private static double reaching(double highest, Limits limits) {
        double reached = highest;
        for (Long limit : new @Nullable Long[] {limits.attention(), limits.failed()}) {
            if (limit != null && limit <= highest * FAR) {
                reached = Math.max(reached, limit);
            }
        }
        return reached;
    }

    private static double time(double seconds) {
        return TIMES.stream()
                .filter(each -> each >= seconds)
                .findFirst()
                .map(Integer::doubleValue)
                .orElse(seconds);
    }

    private static double round(double value) {
        if (value <= 0) {
            return 1;
        }
        double power = Math.pow(TEN, Math.floor(Math.log10(value)));
        return MANTISSAS.stream()
                .map(mantissa -> mantissa * power)
                .filter(each -> each >= value)
                .findFirst()
                .orElse(TEN * power);
    }

    /** The values that have a line, from below. */
    List<Double> ticks() {
        return top == 1 && isState() ? List.of(0.0, 1.0) : List.of(0.0, top / 2, top);
    }

    private boolean isState() {
        return !measure.isAdjustable();
    }

    /** A value of the axis as people write it. */
    Message label(double value) {
        return switch (measure.unit()) {
            case LOAD, COUNT ->
                Message.of(
                        "monitoring.value.text",
                        BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
            default -> MeasureText.value(measure, value);
        };
    }

    /** Where a value is between the lower end, 0, and the upper one, 1. */
    double share(double value) {
        return Math.clamp(value / top, 0, 1);
    }

    /** Whether a value has a place on it. */
    boolean reaches(double value) {
        return value <= top;
    }
}
