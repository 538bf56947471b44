package org.bmms.console.ui.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.FabricatedCoverage;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.SchemaState;
import org.bmms.console.ui.control.GaugeReading.State;
import org.bmms.console.ui.coverage.CoverageFilter.Kind;
import org.bmms.console.ui.coverage.Headline.Required;
import org.bmms.console.ui.coverage.Headline.Verdict;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final Instant NOON = ExampleCoverage.NOON;
    private static final Failure PRIVILEGE = Failure.unchanged(DatabaseFailure.PRIVILEGE, Message.of("test"));

    @Test
    void failedRequiredModelsComeFirstThenTheWorst() {
        Coverage coverage = of(ExampleCoverage.some().report());

        assertThat(coverage.groups())
                .extracting(CoverageGroup::application)
                .containsExactly("monitoring", "communities", "mana");
        assertThat(coverage.groups().get(2).cards())
                .extracting(TableCard::title)
                .startsWith("Assessment", "Workshop participant", "Need", "Assessment team member");
        assertThat(coverage.groups().get(1).cards().getLast().state()).isEqualTo(State.EMPTY);
    }

    @Test
    void everyFormOfAGaugeHasItsReason() {
        Coverage coverage = of(new FabricatedCoverage()
                .enforced("a_enforced", 5)
                .nullable("a_full", 5, 0)
                .nullable("a_gaps", 5, 1)
                .nullable("a_empty", 0, 0)
                .withoutColumn("a_none")
                .failed("a_unreadable", PRIVILEGE)
                .report());

        assertThat(coverage.groups().getFirst().cards())
                .extracting(TableCard::table, TableCard::state)
                .containsExactlyInAnyOrder(
                        tuple("a_enforced", State.ENFORCED),
                        tuple("a_full", State.FULL),
                        tuple("a_gaps", State.GAPS),
                        tuple("a_empty", State.EMPTY),
                        tuple("a_none", State.NO_COLUMN),
                        tuple("a_unreadable", State.UNKNOWN));
    }

    @Test
    void columnsThatWereRemovedAgainAreDropped() {
        Coverage coverage = of(new FabricatedCoverage()
                .schema(SchemaState.DROPPED)
                .withoutColumn("mana_assessment")
                .report());

        assertThat(coverage.card("mana_assessment").orElseThrow().state()).isEqualTo(State.DROPPED);
        assertThat(coverage.headline().verdict()).isEqualTo(Verdict.NOT_READY);
    }

    @Test
    void theHeadlineHasTheNumbersOfTheReport() {
        Headline headline = of(ExampleCoverage.some().report()).headline();

        assertThat(headline.state()).isEqualTo(State.GAPS);
        assertThat(headline.verdict()).isEqualTo(Verdict.NOT_READY);
        assertThat(headline.rows()).isEqualTo(5_839);
        assertThat(headline.missing()).isEqualTo(55);
        assertThat(headline.gaps()).isEqualTo(3);
        assertThat(headline.percent()).hasToString("Optional[99.0]");
        assertThat(headline.required()).isEqualTo(new Required(3, 2, 0));
        assertThat(headline.wrong()).isEqualTo(OptionalLong.of(3));
        assertThat(headline.mismatches().getFirst().rows()).isEqualTo(2);
        assertThat(headline.tables()).containsEntry(State.ENFORCED, 8L).containsEntry(State.NO_COLUMN, 1L);
    }

    @Test
    void theShareIsRoundedDownSoThatOneMissingRowIsNeverAHundred() {
        Headline headline = of(new FabricatedCoverage()
                        .nullable("a_t", 1_000_000, 1)
                        .report())
                .headline();

        assertThat(headline.percent().map(CoverageSummary::text)).contains("99.9");
        assertThat(headline.state()).isEqualTo(State.GAPS);
    }

    @Test
    void aHundredIsOnlySaidWhereEveryTableCouldBeCounted() {
        Headline headline = of(new FabricatedCoverage()
                        .nullable("a_counted", 10, 0)
                        .failed("a_unreadable", PRIVILEGE)
                        .report())
                .headline();

        assertThat(headline.percent()).isEmpty();
        assertThat(headline.state()).isEqualTo(State.UNKNOWN);
        assertThat(headline.verdict()).isEqualTo(Verdict.NOT_READY);
    }

    @Test
    void completeDataAreReady() {
        Headline headline = of(ExampleCoverage.complete().report()).headline();

        assertThat(headline.verdict()).isEqualTo(Verdict.READY);
        assertThat(headline.state()).isEqualTo(State.FULL);
        assertThat(headline.percent().map(CoverageSummary::text)).contains("100");
    }

    @Test
    void rowsInAWrongOrganisationKeepACompleteTableFromBeingReady() {
        Coverage coverage = of(ExampleCoverage.complete()
                .wrong("mana_assessment", "communities_obc_community", 1, "4")
                .report());

        assertThat(coverage.headline().verdict()).isEqualTo(Verdict.NOT_READY);
        assertThat(coverage.card("mana_assessment").orElseThrow().failing()).isTrue();
        assertThat(coverage.count(Kind.GAPS)).isEqualTo(1);
    }

    @Test
    void whatSomebodyAcceptedIsNoReasonToWait() {
        CoverageReport report = ExampleCoverage.complete()
                .withoutColumn("monitoring_monitoringentry")
                .report();
        Coverage coverage =
                Coverage.of(new Known(report, report, NOON, false, NOON), List.of("monitoring_monitoringentry"));

        assertThat(coverage.headline().verdict()).isEqualTo(Verdict.READY);
        assertThat(coverage.headline().required()).isEqualTo(new Required(3, 1, 1));
        assertThat(coverage.card("monitoring_monitoringentry").orElseThrow().accepted())
                .isTrue();
    }

    @Test
    void beforeItIsCountedTheVerdictSpeaks() {
        assertThat(counting(ExampleCoverage.some()).headline().verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(counting(ExampleCoverage.complete()).headline().verdict()).isEqualTo(Verdict.COMPLETE);
        assertThat(counting(ExampleCoverage.complete()).headline().state()).isEqualTo(State.FULL);
        assertThat(counting(ExampleCoverage.some()).headline().percent()).isEmpty();
        assertThat(counting(ExampleCoverage.some()).headline().wrong()).isEmpty();
    }

    @Test
    void aShareFromBeforeDoesNotStayWhereTheVerdictRefutesIt() {
        CoverageReport full = ExampleCoverage.complete().report();
        CoverageReport verdict =
                ExampleCoverage.complete().nullable("mana_late", 10, 1).verdict();
        Headline headline = Coverage.of(new Known(verdict, full, NOON, true, NOON), List.of())
                .headline();

        assertThat(headline.percent()).isEmpty();
        assertThat(headline.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void numbersThatMissedTwoRefreshesAreOld() {
        CoverageReport report = ExampleCoverage.some().report();

        assertThat(aged(report, Duration.ofMinutes(10)).headline().stale()).isFalse();
        Coverage old = aged(report, Duration.ofMinutes(10).plusSeconds(1));
        assertThat(old.headline().stale()).isTrue();
        assertThat(old.groups().getFirst().cards()).allMatch(TableCard::stale);
    }

    @Test
    void theFilterKeepsTheOrderAndLeavesOutEmptyGroups() {
        List<CoverageGroup> groups = of(ExampleCoverage.some().report()).groups();

        assertThat(CoverageFilter.none().with(Kind.GAPS).of(groups))
                .flatExtracting(CoverageGroup::cards)
                .extracting(card -> card.table())
                .containsExactly(
                        "monitoring_monitoringentry",
                        "communities_obc_community",
                        "mana_assessment",
                        "mana_workshop_participant",
                        "mana_need");
        assertThat(CoverageFilter.none().with(" OBC ").of(groups))
                .extracting(CoverageGroup::application)
                .containsExactly("communities");
        assertThat(CoverageFilter.none().with("nowhere").of(groups)).isEmpty();
    }

    @Test
    void cardsAreLaidOutInLinesAndFoldedGroupsHaveNone() {
        List<CoverageGroup> groups = of(ExampleCoverage.some().report()).groups();

        assertThat(CardLine.of(groups, List.of(), 4)).hasSize(1 + 1 + 1 + 3 + 1 + 3);
        assertThat(CardLine.of(groups, List.of("mana", "communities"), 4)).hasSize(1 + 1 + 1 + 1);
        assertThat(CardLine.of(groups, List.of(), 1)).hasSize(3 + 24);
    }

    private static Coverage of(CoverageReport report) {
        return aged(report, Duration.ZERO);
    }

    private static Coverage aged(CoverageReport report, Duration age) {
        return Coverage.of(new Known(report, report, NOON, false, NOON.plus(age)), List.of());
    }

    private static Coverage counting(FabricatedCoverage coverage) {
        return Coverage.of(new Known(coverage.verdict(), null, NOON, true, NOON), List.of());
    }
}
