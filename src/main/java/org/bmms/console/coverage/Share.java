package org.bmms.console.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A part of a whole in percent, which never looks better than it is. */
public final class Share {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Share() {}

    /**
     * The percentage with one decimal, rounded down, so that 100.0 means all; empty if there is nothing to have a share
     * of.
     */
    public static Optional<BigDecimal> percent(long part, long whole) {
        if (whole == 0) {
            return Optional.empty();
        }
        return Optional.of(
                BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN));
    }
}
