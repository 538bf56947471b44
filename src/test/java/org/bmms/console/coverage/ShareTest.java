package org.bmms.console.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    @ParameterizedTest
    @CsvSource({
        "99999, 100000, 99.9",
        "69999999, 70000000, 99.9",
        "999, 1000, 99.9",
        "9849, 10000, 98.4",
        "1, 3, 33.3",
        "0, 5, 0.0",
        "5, 5, 100.0",
        "1, 100000, 0.0",
    })
    void aPercentageIsRoundedDownSoThatAHundredMeansAll(long part, long whole, String percent) {
        assertThat(Share.percent(part, whole)).hasToString("Optional[" + percent + "]");
    }

    @Test
    void nothingHasNoShare() {
        assertThat(Share.percent(0, 0)).isEmpty();
    }
}
