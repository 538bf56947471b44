package org.bmms.console.ui.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.ui.control.GaugeReading.State;
import org.bmms.console.ui.coverage.CoverageSource.Remembered;
import org.bmms.console.ui.coverage.Headline.Verdict;
import org.bmms.console.ui.coverage.PreparedCoverage.Count;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.QueuedWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CoverageViewModelTest {
    private static final Instant NOON = ExampleCoverage.NOON;
    private static final Failure REFUSED =
            Failure.unchanged(DatabaseFailure.PRIVILEGE, Message.of("coverage.work.verdict"));
    private static final Failure CANCELLED =
            Failure.unchanged(DatabaseFailure.CANCELLED, Message.of("coverage.work.verdict"));

    private final QueuedWindow window = new QueuedWindow();
    private final BackgroundWork work = new BackgroundWork(window);
    private final PreparedCoverage source = new PreparedCoverage();
    private Instant now = NOON;
    private final CoverageViewModel model = new CoverageViewModel(source, List.of(), work, () -> now);

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void theVerdictIsShownBeforeAnythingIsCounted() {
        model.count();
        source.next().listener().judged(ExampleCoverage.some().verdict());
        window.until(() -> model.coverage().get() != null);

        assertThat(shown().headline().verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(card("communities_obc_community").state()).isEqualTo(State.COUNTING);
        assertThat(card("communities_stakeholder").state()).isEqualTo(State.FULL);
        assertThat(model.summary().get()).isNull();
    }

    @Test
    void exactNumbersStreamIn() {
        model.count();
        Count count = source.next();
        count.listener().judged(ExampleCoverage.some().verdict());
        count.listener().counted(ExampleCoverage.some().report().tables().get(1));
        count.listener().progress(1_240, 6_000);
        window.until(() -> model.coverage().get() != null
                && card("communities_obc_community").state() == State.GAPS);

        assertThat(card("communities_obc_community").coverage().missing()).contains(28L);
        assertThat(card("mana_need").state()).isEqualTo(State.COUNTING);

        count.ends(ExampleCoverage.some().report());
        settle();
        assertThat(card("mana_need").state()).isEqualTo(State.GAPS);
        assertThat(shown().headline().verdict()).isEqualTo(Verdict.NOT_READY);
    }

    @Test
    void itIsCountedOnceAtATime() {
        model.count();
        model.count();
        source.next().ends(ExampleCoverage.some().report());
        settle();

        assertThat(source.isIdle()).isTrue();
    }

    @Test
    void whereCountingFailsTheLastNumbersStay() {
        counted(ExampleCoverage.some().report());
        model.count();
        source.next().fails(REFUSED);
        settle();

        assertThat(model.failure().get()).isEqualTo(REFUSED);
        assertThat(shown().headline().percent()).hasToString("Optional[99.0]");

        counted(ExampleCoverage.complete().report());
        assertThat(model.failure().get()).isNull();
    }

    @Test
    void whoCancelsKeepsWhatWasCountedAndSeesNoFailure() {
        model.count();
        Count count = source.next();
        count.listener().judged(ExampleCoverage.some().verdict());
        count.listener().counted(ExampleCoverage.some().report().tables().get(1));
        model.cancel();
        assertThat(count.cancellation().isRequested()).isTrue();
        count.fails(CANCELLED);
        settle();

        assertThat(model.failure().get()).isNull();
        assertThat(card("communities_obc_community").coverage().missing()).contains(28L);
        assertThat(shown().known().report().exact()).isFalse();
    }

    @Test
    void whileItIsCountedAgainTheNumbersFromBeforeStayUnlessTheVerdictContradictsThem() {
        counted(ExampleCoverage.some().report());
        model.count();
        Count count = source.next();
        count.listener()
                .judged(ExampleCoverage.some()
                        .nullable("mana_new", 10, 3)
                        .at(NOON.plusSeconds(300))
                        .verdict());
        window.until(() -> shown().card("mana_new").isPresent());

        assertThat(card("communities_obc_community").coverage().missing()).contains(28L);
        assertThat(card("mana_new").state()).isEqualTo(State.COUNTING);
        assertThat(shown().headline().percent()).hasToString("Optional[99.0]");
        count.ends(ExampleCoverage.complete().report());
        settle();
    }

    @Test
    void whatIsRememberedIsShownAsOldUntilItIsCounted() {
        CoverageReport old =
                ExampleCoverage.some().at(NOON.minus(Duration.ofDays(2))).report();
        source.remembering(new Remembered(Optional.of(old), ExampleCoverage.trend()));
        model.arrive();
        Count count = source.next();
        window.until(() -> model.coverage().get() != null);

        assertThat(card("mana_need").stale()).isTrue();
        assertThat(shown().headline().stale()).isTrue();
        assertThat(Objects.requireNonNull(model.summary().get()).countedAt()).isEqualTo(old.asOf());

        count.ends(ExampleCoverage.some().report());
        settle();
        assertThat(card("mana_need").stale()).isFalse();
        assertThat(model.trend().get()).hasSize(ExampleCoverage.trend().size() + 1);
    }

    @Test
    void withoutItsHistoryItIsCountedAllTheSame() {
        source.withoutHistory(REFUSED);
        model.arrive();
        source.next().ends(ExampleCoverage.some().report());
        settle();

        assertThat(model.historyFailure().get()).isEqualTo(REFUSED);
        assertThat(model.failure().get()).isNull();
        assertThat(model.trend().get()).hasSize(1);
    }

    @Test
    void itIsCountedEveryFiveMinutesWhileSomebodyLooks() {
        arrived();
        later(Duration.ofSeconds(299));
        assertThat(model.counting().get()).isNull();

        later(Duration.ofSeconds(1));
        source.next().ends(ExampleCoverage.complete().report());
        settle();
        assertThat(shown().headline().verdict()).isEqualTo(Verdict.READY);
    }

    @Test
    void nobodyCountsUnaskedWhileTheScreenIsOutOfViewOrItIsSwitchedOff() {
        arrived();
        model.leave();
        later(Duration.ofHours(1));
        assertThat(model.counting().get()).isNull();

        model.automatic().set(false);
        model.arrive();
        later(Duration.ofHours(1));
        assertThat(model.counting().get()).isNull();
    }

    @Test
    void whoComesBackAfterALongTimeFindsItBeingCounted() {
        arrived();
        model.leave();
        now = now.plus(Duration.ofHours(1));
        model.arrive();

        source.next().ends(ExampleCoverage.complete().report());
        settle();
        assertThat(shown().headline().verdict()).isEqualTo(Verdict.READY);
    }

    @Test
    void aRunThatHoldsTheLockPausesItAndTheNumbersGrowOld() {
        arrived();
        source.locked(true);
        later(Duration.ofMinutes(5));
        settle();
        assertThat(model.paused().get()).isTrue();
        assertThat(shown().known().stale()).isFalse();

        later(Duration.ofMinutes(6));
        settle();
        assertThat(shown().known().stale()).isTrue();

        source.locked(false);
        later(Duration.ofMinutes(5));
        source.next().ends(ExampleCoverage.complete().report());
        settle();
        assertThat(model.paused().get()).isFalse();
    }

    @Test
    void theSummaryIsThatOfTheLastExactCount() {
        counted(ExampleCoverage.complete().report());
        CoverageSummary summary = Objects.requireNonNull(model.summary().get());

        assertThat(summary.percent().map(CoverageSummary::text)).contains("100");
        assertThat(summary.ready()).isTrue();
        assertThat(summary.countedAt()).isEqualTo(NOON);
    }

    private void arrived() {
        model.arrive();
        source.next().ends(ExampleCoverage.some().report());
        settle();
    }

    private void counted(CoverageReport report) {
        model.count();
        source.next().ends(report);
        settle();
    }

    private void later(Duration time) {
        now = now.plus(time);
        model.tick();
    }

    private void settle() {
        window.until(() -> work.running().isEmpty());
    }

    private Coverage shown() {
        return Objects.requireNonNull(model.coverage().get());
    }

    private TableCard card(String table) {
        return shown().card(table).orElseThrow();
    }
}
