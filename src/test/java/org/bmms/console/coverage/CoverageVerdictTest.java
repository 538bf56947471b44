package org.bmms.console.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.bmms.console.base.Message;
import org.bmms.console.base.Texts;
import org.bmms.console.database.OrganizationModel.Variant;
import org.bmms.console.database.SchemaState;
import org.bmms.console.database.TargetDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoverageVerdictTest {
    private final TargetDatabase target = TargetDatabase.detailed();

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void aNotNullColumnIsCompleteByTheCatalog() {
        assertThat(state("mana_need")).isEqualTo(CoverageState.COMPLETE_BY_CATALOG);
    }

    @Test
    void aNullableColumnWithoutNullsIsComplete() {
        assertThat(state("mana_assessment")).isEqualTo(CoverageState.COMPLETE);
    }

    @Test
    void oneRowWithoutAnOrganisationIsFound() {
        target.script("update mana_assessment set organization_id = null where id = 17");

        TableCoverage table = CoverageFixture.of(CoverageFixture.verdict(target), "mana_assessment");
        assertThat(table.state()).isEqualTo(CoverageState.INCOMPLETE);
        assertThat(table.missing()).as("not counted yet").isEmpty();
        assertThat(table.percent()).isEmpty();
    }

    @Test
    void howManyRowsAreWithoutOneIsToldByStatisticsUntilTheyAreCounted() {
        target.script("update mana_assessment set organization_id = null where id % 4 = 0; analyze mana_assessment");

        TableCoverage judged = CoverageFixture.of(CoverageFixture.verdict(target), "mana_assessment");
        TableCoverage counted = CoverageFixture.of(CoverageFixture.count(target), "mana_assessment");
        assertThat(judged.likelyMissing())
                .isEqualTo(counted.missing())
                .hasValueSatisfying(rows -> assertThat(rows).isPositive());
        assertThat(judged.missing()).isEmpty();
        assertThat(counted.likelyMissing()).isEmpty();
    }

    @Test
    void statisticsNeverContradictWhatIsProven() {
        target.script("update mana_assessment set organization_id = null; analyze mana_assessment;"
                + " update mana_assessment set organization_id = 1");

        TableCoverage table = CoverageFixture.of(CoverageFixture.verdict(target), "mana_assessment");
        assertThat(table.state()).isEqualTo(CoverageState.COMPLETE);
        assertThat(table.likelyMissing()).isEmpty();
    }

    @Test
    void anEmptyTableIsNeitherCoveredNorAFailure() {
        TableCoverage table = CoverageFixture.of(CoverageFixture.verdict(target), "mana_survey");

        assertThat(table.state()).isEqualTo(CoverageState.EMPTY);
        assertThat(table.percent()).isEmpty();
    }

    @Test
    void aSmallTableNeedsNoIndex() {
        assertThat(state("mana_report")).isEqualTo(CoverageState.COMPLETE);
    }

    @Test
    void aLargeTableWithoutAnIndexIsLeftToTheCount() {
        target.script("alter table mana_report add filling text;"
                + " alter table mana_report alter filling set storage plain;"
                + " insert into mana_report (organization_id, filling) select 1, repeat('x', 4000)"
                + " from generate_series(1, 2500)");

        CoverageReport report = CoverageFixture.verdict(target);
        assertThat(CoverageFixture.of(report, "mana_report").state()).isEqualTo(CoverageState.UNDECIDED);
        assertThat(report.verdict().complete()).isFalse();
        assertThat(CoverageFixture.of(CoverageFixture.count(target), "mana_report")
                        .state())
                .isEqualTo(CoverageState.COMPLETE);
    }

    @Test
    void decoysAndStructuralTablesAreNotMeasured() {
        assertThat(CoverageFixture.verdict(target).tables())
                .extracting(TableCoverage::table)
                .doesNotContain(
                        "rbac_role",
                        "coordination_communication",
                        "auth_user",
                        "organizations_organizationmembership",
                        "organizations_organization_service_areas");
    }

    @Test
    void aRequiredModelWithoutTheColumnIsAFailedGaugeWithItsReason() {
        CoverageReport report = CoverageFixture.verdict(target);
        TableCoverage table = CoverageFixture.of(report, "monitoring_monitoringentry");

        assertThat(table.state()).isEqualTo(CoverageState.FAILED);
        assertThat(table.required()).isTrue();
        assertThat(table.reason().map(Message::key)).contains("coverage.failure.COVERAGE-COLUMN-MISSING");
        assertThat(report.verdict().complete()).isFalse();
    }

    @Test
    void aRequiredModelWithoutATableIsAFailedGaugeWithItsReason() {
        target.script("drop table monitoring_monitoringentry");

        TableCoverage table = CoverageFixture.of(CoverageFixture.verdict(target), "project_central_ppa");
        assertThat(table.reason().map(Message::key)).contains("coverage.failure.COVERAGE-TABLE-MISSING");
    }

    @Test
    void theAlternativeThatExistsIsTheRequiredOne() {
        assertThat(CoverageFixture.of(CoverageFixture.verdict(target), "communities_obc_community")
                        .required())
                .isTrue();
    }

    @Test
    void requiredTablesComeFirst() {
        assertThat(CoverageFixture.verdict(target).tables())
                .extracting(TableCoverage::required)
                .startsWith(true, true, true)
                .endsWith(false);
    }

    @Test
    void theChecklistsSystemIsMeasuredToo() {
        try (TargetDatabase checklist = TargetDatabase.metadata()) {
            CoverageReport report = CoverageFixture.verdict(checklist);

            assertThat(report.variant()).isEqualTo(Variant.METADATA);
            assertThat(report.tables()).hasSize(3).allMatch(TableCoverage::required);
            assertThat(report.verdict().complete()).isTrue();
            assertThat(report.verdict().pass())
                    .as("rows in a wrong organisation were not looked for")
                    .isFalse();
        }
    }

    @Test
    void withoutColumnsTheRequiredModelsFail() {
        for (TableCoverage table : CoverageFixture.verdict(target).tables()) {
            target.script("alter table " + table.table() + " drop column if exists organization_id");
        }

        CoverageReport report = CoverageFixture.verdict(target);
        assertThat(report.schema()).isEqualTo(SchemaState.DROPPED);
        assertThat(report.tables()).hasSize(3).allMatch(t -> t.state() == CoverageState.FAILED);
    }

    @Test
    void staleStatisticsDoNotMakeTheVerdictWrong() {
        target.script("update mana_assessment set organization_id = null; analyze mana_assessment;"
                + " update mana_assessment set organization_id = 1");

        assertThat(state("mana_assessment")).isEqualTo(CoverageState.COMPLETE);
    }

    @Test
    void itsReasonsAreWords() {
        target.script("update mana_assessment set organization_id = null where id = 17");

        assertThat(CoverageFixture.count(target).verdict().reasons().stream()
                        .map(Texts.english()::render)
                        .toList())
                .anyMatch("1 of 40 rows of mana_assessment have no organisation."::equals)
                .noneMatch(text -> text.contains("{"));
    }

    private CoverageState state(String table) {
        return CoverageFixture.of(CoverageFixture.verdict(target), table).state();
    }
}
