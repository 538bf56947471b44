package org.bmms.console.monitoring;

import org.bmms.console.target.profile.Limits;
import org.bmms.console.target.profile.Measure;
import org.jspecify.annotations.Nullable;

/** What is thought of a measured value. */
public enum Judgement {
    GOOD,
    ATTENTION,
    FAILED,
    /** It could not be measured. */
    UNKNOWN;

    /** What is thought of a value by its limits. */
    static Judgement of(Value value, Limits limits) {
        Double number = value.value().value();
        if (number == null) {
            return UNKNOWN;
        }
        if (isBeyond(value.measure(), number, limits.failed())) {
            return FAILED;
        }
        return isBeyond(value.measure(), number, limits.attention()) ? ATTENTION : GOOD;
    }

    /** Whether a value is on the bad side of a limit; that of a limit itself is where the checklist's "less than" ends. */
    static boolean isBeyond(Measure measure, double value, @Nullable Number limit) {
        if (limit == null) {
            return false;
        }
        return measure.isLessWorse() ? value < limit.doubleValue() : value >= limit.doubleValue();
    }
}
