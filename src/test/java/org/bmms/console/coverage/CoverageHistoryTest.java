package org.bmms.console.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bmms.console.database.store.LocalStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageHistoryTest {
    private static final Instant NOON = FabricatedCoverage.NOON;

    @TempDir
    private Path directory = Path.of("");

    private CoverageHistory history = history();

    @BeforeEach
    void open() {
        history = history();
    }

    private CoverageHistory history() {
        return new CoverageHistory(new LocalStore(directory.resolve("staging.jsonl")), "staging");
    }

    @Test
    void theTrendHasTheLastMeasurementOfEachDay() {
        history.add(report(NOON, 9));
        history.add(report(NOON.plus(Duration.ofHours(2)), 5));
        history.add(report(NOON.plus(Duration.ofDays(1)), 0));

        List<TrendPoint> days = history.daily(Instant.EPOCH, ZoneOffset.UTC);

        assertThat(days)
                .extracting(point -> point.whole().orElseThrow().toPlainString())
                .containsExactly("95.0", "100.0");
        assertThat(days.getFirst().tables().get("mana_need")).hasToString("95.0");
    }

    @Test
    void aNewerPointOfADayReplacesTheOneBefore() {
        TrendPoint yesterday = TrendPoint.of(report(NOON.minus(Duration.ofDays(1)), 9));
        TrendPoint morning = TrendPoint.of(report(NOON, 5));
        TrendPoint evening = TrendPoint.of(report(NOON.plus(Duration.ofHours(3)), 0));

        assertThat(TrendPoint.daily(List.of(yesterday, morning), evening, ZoneOffset.UTC))
                .containsExactly(yesterday, evening);
    }

    @Test
    void whatIsOlderThanTheMigrationIsNoPartOfTheTrend() {
        history.add(report(NOON, 9));
        history.add(report(NOON.plus(Duration.ofDays(1)), 0));

        assertThat(history.daily(NOON.plusSeconds(1), ZoneOffset.UTC)).hasSize(1);
    }

    @Test
    void aRepeatedMeasurementIsRememberedOnceAnHourOrWhenItSaysSomethingElse() {
        history.addIfNews(report(NOON, 9));
        history.addIfNews(report(NOON.plus(Duration.ofMinutes(5)), 9));
        assertThat(history.latest(9)).hasSize(1);

        history.addIfNews(report(NOON.plus(Duration.ofMinutes(10)), 8));
        history.addIfNews(report(NOON.plus(Duration.ofMinutes(71)), 8));
        assertThat(history.latest(9)).hasSize(3);
    }

    @Test
    void theNewestReportReturnsAsItWas() {
        assertThat(history.newest()).isEmpty();

        CoverageReport report = report(NOON, 9);
        history.add(report);

        assertThat(history.newest()).contains(report);
    }

    private static CoverageReport report(Instant at, long missing) {
        return new FabricatedCoverage()
                .at(at)
                .nullable("mana_need", 100, missing)
                .report();
    }
}
