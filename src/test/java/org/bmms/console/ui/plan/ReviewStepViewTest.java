package org.bmms.console.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bmms.console.base.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewStepViewTest {

    @ParameterizedTest
    @CsvSource({
        "30, 30 s",
        "90, 90 s",
        "300, 300 s",
        "420, 7 min",
        "3600, 1 h",
        "3601, 3601 s",
        "5400, 90 min",
        "43200, 12 h"
    })
    void aLimitIsSaidInTheLargestUnitThatSaysItExactly(long seconds, String said) {
        assertThat(Texts.english().render(ReviewStepView.limit(Duration.ofSeconds(seconds))))
                .isEqualTo(said);
    }
}
