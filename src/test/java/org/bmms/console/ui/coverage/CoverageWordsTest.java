package org.bmms.console.ui.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.FabricatedCoverage;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.coverage.OrganizationRows.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageWordsTest {
    private static final Words WORDS = new Words(Texts.english(), ZoneOffset.UTC, new Redactor());

    private final CardWords words = new CardWords(WORDS);

    @Test
    void aGaugeIsSpokenInWords() {
        assertThat(words.spoken(card(ExampleCoverage.some(), "communities_obc_community")))
                .isEqualTo("OBC community, 97.7 percent, 28 of 1,240 rows without an organisation, required");
        assertThat(words.spoken(card(ExampleCoverage.some(), "mana_assessment")))
                .isEqualTo("Assessment, 100 percent, 186 rows, nullable, 2 rows in a wrong organisation, required");
        assertThat(words.spoken(card(ExampleCoverage.some(), "monitoring_monitoringentry")))
                .isEqualTo("Monitoring entry, no organisation column, required");
    }

    @Test
    void aCardSaysNumberStateAndWhatAlarms() {
        TableCard gaps = card(ExampleCoverage.some(), "communities_obc_community");
        TableCard wrong = card(ExampleCoverage.some(), "mana_assessment");

        assertThat(words.line(gaps)).isEqualTo("28 of 1,240 without");
        assertThat(words.alarm(gaps)).isEqualTo("28");
        assertThat(words.line(wrong)).isEqualTo("186 rows, 2\u00A0wrong");
        assertThat(words.alarm(wrong)).isEqualTo("2\u00A0wrong");
        assertThat(words.line(card(ExampleCoverage.some(), "communities_spatial_data_point")))
                .isEqualTo("empty table");
        assertThat(words.line(card(ExampleCoverage.some(), "communities_map_visualization")))
                .isEqualTo("19 rows, enforced");
    }

    @Test
    void oldNumbersSayHowOldTheyAre() {
        CoverageReport report = ExampleCoverage.some().report();
        Coverage old = Coverage.of(
                new Known(report, report, ExampleCoverage.NOON, false, ExampleCoverage.NOON.plusSeconds(3_600)),
                List.of());

        assertThat(words.line(old.card("communities_obc_community").orElseThrow()))
                .isEqualTo("28 of 1,240 without, 1\u00A0h\u00A0ago");
    }

    @Test
    void aTableThatCannotBeReadSaysWhy() {
        Failure why = Failure.unchanged(DatabaseFailure.PRIVILEGE, Message.of("coverage.work.table", "mana_need"));
        TableCard card = card(new FabricatedCoverage().failed("mana_need", why), "mana_need");

        assertThat(words.gauge(card).centre()).isEqualTo("?");
        assertThat(words.line(card)).contains("lacks the privilege").contains("mana_need");
    }

    @Test
    void theShareOnARingIsRoundedDown() {
        TableCard nearly = card(new FabricatedCoverage().nullable("a_t", 100_000, 1), "a_t");

        assertThat(words.gauge(nearly).centre()).isEqualTo("99.9");
        assertThat(words.gauge(nearly).part()).isEqualTo(99_999);
    }

    @Test
    void aGroupIsToldOnOneLine() {
        Coverage coverage = of(ExampleCoverage.some());

        assertThat(coverage.groups().stream().map(group -> GroupWords.of(group, WORDS)))
                .containsExactly(
                        "1 required model without a column, 0 scope tables",
                        "11 tables, 3,493 rows, 28 without",
                        "12 tables, 2,346 rows, 27 without, 3 in a wrong organisation");
    }

    @Test
    void theWholeIsSpokenInWords() {
        assertThat(new HeadlineWords(WORDS).spoken(of(ExampleCoverage.some()).headline()))
                .isEqualTo("Not ready to switch, 99.0 percent, 5,784 of 5,839 rows are assigned, "
                        + "55 rows in 3 tables have none");
    }

    @Test
    void rowsAreSharedByOrganisationTheSmallestTogetherAndNobodysLast() {
        FabricatedCoverage coverage = new FabricatedCoverage().nullable("a_t", 1_000, 40);
        for (int id = 1; id <= 7; id++) {
            coverage.organization(id, "O" + id, Map.of("a_t", id == 1 ? 900L : 10L));
        }

        assertThat(OrganizationRows.of(coverage.report(), "a_t"))
                .extracting(OrganizationRows::kind, OrganizationRows::rows, OrganizationRows::percent)
                .containsExactly(
                        tuple(Kind.ONE, 900L, "90.0"),
                        tuple(Kind.ONE, 10L, "1.0"),
                        tuple(Kind.ONE, 10L, "1.0"),
                        tuple(Kind.ONE, 10L, "1.0"),
                        tuple(Kind.OTHERS, 30L, "3.0"),
                        tuple(Kind.NOBODY, 40L, "4.0"));
        assertThat(OrganizationRows.of(coverage.report(), "another")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "communities_obc_community, communities, OBC community",
        "mana_need, mana, Need",
        "other.mana_need, mana, Need",
        "mana_workshopaccesslog, mana, Workshop access log",
        "mana_needsprioritizationitem, mana, Needs prioritization item",
        "mana_facilitatorassessmentassignment, mana, Facilitator assessment assignment",
        "mana_workshopx, mana, Workshopx",
        "lonely, lonely, Lonely"
    })
    void tablesHaveNamesThatPeopleSay(String table, String application, String title) {
        assertThat(TableTitle.of(table, application)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "3, just now",
        "40, 40 s ago",
        "125, 2 min ago",
        "7300, 2 h ago",
        "86400, 1 day ago",
        "200000, 2 days ago"
    })
    void agesAreInTheUnitThatFits(long seconds, String age) {
        assertThat(WORDS.of(Ages.of(Duration.ofSeconds(seconds))))
                .as("in one piece")
                .isEqualTo(age.replace(' ', '\u00A0'));
    }

    private static TableCard card(FabricatedCoverage coverage, String table) {
        return of(coverage).card(table).orElseThrow();
    }

    private static Coverage of(FabricatedCoverage coverage) {
        CoverageReport report = coverage.report();
        return Coverage.of(new Known(report, report, ExampleCoverage.NOON, false, ExampleCoverage.NOON), List.of());
    }
}
