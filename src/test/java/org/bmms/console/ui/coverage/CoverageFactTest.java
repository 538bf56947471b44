package org.bmms.console.ui.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.frame.NavigationFact;
import org.junit.jupiter.api.Test;

class CoverageFactTest {
    private static final Instant NOON = ExampleCoverage.NOON;

    @Test
    void aFreshCountIsAPercentageAndHowItStands() {
        CoverageSummary some = CoverageSummary.of(ExampleCoverage.some().report(), List.of(), NOON);
        NavigationFact fact = CoverageFact.of(some, NOON.plusSeconds(60));

        assertThat(fact.mark()).isEqualTo(Mark.BAD);
        assertThat(fact.text().key()).isEqualTo("ui-coverage.fact.now");
        assertThat(fact.text().arguments())
                .containsExactly(CoverageSummary.text(some.percent().orElseThrow()));
        assertThat(fact.old()).isFalse();

        CoverageSummary all = CoverageSummary.of(ExampleCoverage.complete().report(), List.of(), NOON);
        assertThat(CoverageFact.of(all, NOON).mark()).isEqualTo(Mark.GOOD);
        assertThat(CoverageFact.of(all, NOON).text().arguments()).containsExactly("100");
    }

    @Test
    void anOldCountHasItsAge() {
        assertThat(old(Duration.ofMinutes(11)).text().key()).isEqualTo("ui-coverage.fact.minutes");
        assertThat(old(Duration.ofHours(3)).text().key()).isEqualTo("ui-coverage.fact.hours");
        assertThat(old(Duration.ofDays(12)).text().arguments()).endsWith(12L);
        assertThat(old(Duration.ofDays(12)).old()).isTrue();
    }

    @Test
    void whatIsNotKnownIsNoPercentage() {
        assertThat(CoverageFact.of(null, NOON).mark()).isEqualTo(Mark.UNKNOWN);
        assertThat(CoverageFact.of(new CoverageSummary(Optional.empty(), false, NOON), NOON)
                        .spoken()
                        .key())
                .isEqualTo("ui-coverage.fact.not-known");
    }

    private static NavigationFact old(Duration age) {
        return CoverageFact.of(CoverageSummary.of(ExampleCoverage.some().report(), List.of(), NOON), NOON.plus(age));
    }
}
