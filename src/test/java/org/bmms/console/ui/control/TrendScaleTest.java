package org.bmms.console.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendScaleTest {

    @ParameterizedTest
    @CsvSource({"100, 99", "99.9, 99", "98.6, 98", "97, 95", "90.8, 90", "89, 80", "60, 50", "12, 0", "0, 0"})
    void theBottomIsARoundNumberUnderTheSmallestValue(double smallest, double bottom) {
        TrendScale scale = TrendScale.of(smallest);

        assertThat(scale.low()).isEqualTo(bottom);
        assertThat(scale.share(smallest)).isBetween(0.0, 1.0);
        assertThat(scale.share(scale.middle())).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "97.5, 97.5", "95, 95", "0, 0"})
    void labelsHaveNoNeedlessDecimals(double value, String label) {
        assertThat(TrendScale.label(value)).isEqualTo(label);
    }
}
