package org.bmms.console.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Json;
import org.bmms.console.base.Texts;
import org.bmms.console.database.TargetDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoverageCountTest {
    private final TargetDatabase target = TargetDatabase.detailed();

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void rowsAreCountedExactly() {
        target.script("update mana_assessment set organization_id = null where id in (3, 17)");

        TableCoverage table = CoverageFixture.of(CoverageFixture.count(target), "mana_assessment");

        assertThat(table.exact()).isTrue();
        assertThat(table.rows()).contains(40L);
        assertThat(table.missing()).contains(2L);
        assertThat(table.percent()).hasToString("Optional[95.0]");
        assertThat(table.sampleIds()).containsExactly("3", "17");
    }

    @Test
    void theWholeIsTheSumOfItsTables() {
        target.script("update mana_assessment set organization_id = null where id in (3, 17)");

        CoverageReport report = CoverageFixture.count(target);

        assertThat(report.rows()).isEqualTo(100 + 50 + 40 + 30 + 10);
        assertThat(report.missing()).isEqualTo(2);
        assertThat(report.percent()).hasToString("Optional[99.1]");
        assertThat(report.interruptions()).isZero();
    }

    @Test
    void onlyTenSamplesAreTaken() {
        target.script("update communities_obc_community set organization_id = null");

        assertThat(CoverageFixture.of(CoverageFixture.count(target), "communities_obc_community")
                        .sampleIds())
                .hasSize(10);
    }

    @Test
    void rowsInAnotherOrganisationThanTheirParentAreFound() {
        target.script("update communities_stakeholder set organization_id = 2 where id in (5, 6)");

        CoverageReport report = CoverageFixture.count(target);

        assertThat(report.mismatches().orElseThrow())
                .filteredOn(m -> m.rows() > 0)
                .containsExactly(new Mismatch(
                        "communities_stakeholder", "community_id", "communities_obc_community", 2, List.of("5", "6")));
        assertThat(report.wrong()).contains(2L);
        assertThat(report.verdict().pass()).isFalse();
    }

    @Test
    void aParentInAnotherOrganisationThanItsChildrenIsFoundFromBothSides() {
        target.script("update mana_assessment set organization_id = 2 where id = 5");

        assertThat(CoverageFixture.count(target).mismatches().orElseThrow())
                .filteredOn(m -> m.rows() > 0)
                .extracting(Mismatch::child)
                .containsExactly("mana_assessment", "mana_need");
    }

    @Test
    void rowsWithoutAnOrganisationAreNotAlsoInAWrongOne() {
        target.script("update communities_stakeholder set organization_id = null where id = 5;"
                + " update mana_report set organization_id = 2 where id = 1");

        assertThat(CoverageFixture.count(target).wrong()).contains(0L);
    }

    @Test
    void completeDataPassTheGate() {
        try (TargetDatabase checklist = TargetDatabase.metadata()) {
            CoverageVerdict verdict = CoverageFixture.count(checklist).verdict();

            assertThat(verdict.reasons()).isEmpty();
            assertThat(verdict.pass()).isTrue();
        }
    }

    @Test
    void oneMissingRowClosesTheGate() {
        try (TargetDatabase checklist = TargetDatabase.metadata()) {
            checklist.script("insert into project_central_ppa (organization_id) values (null)");

            assertThat(CoverageFixture.count(checklist).verdict().pass()).isFalse();
        }
    }

    @Test
    void rowsAreDistributedOverOrganisations() {
        target.script("update communities_stakeholder set organization_id = 2 where id <= 20;"
                + " update mana_assessment set organization_id = null where id = 17");

        List<OrganizationShare> shares = CoverageFixture.count(target).distribution();

        assertThat(shares)
                .extracting(s -> s.code().orElse("none") + " " + s.total())
                .containsExactly("OOBC 209", "MOH 20", "none 1");
        assertThat(shares.get(1).rows()).containsExactly(java.util.Map.entry("communities_stakeholder", 20L));
    }

    @Test
    void theListenerHearsTheVerdictFirstAndThenEveryTable() {
        Queue<String> heard = new ConcurrentLinkedQueue<>();

        CoverageFixture.scan(target).count(Cancellation.none(), new CoverageListener() {
            @Override
            public void judged(CoverageReport verdict) {
                heard.add("verdict");
            }

            @Override
            public void counted(TableCoverage table) {
                heard.add(table.table());
            }
        });

        assertThat(heard.peek()).isEqualTo("verdict");
        assertThat(heard).hasSize(7).contains("mana_survey", "mana_need");
    }

    @Test
    void aTableThatCannotBeReadFailsAloneWithItsReason() {
        target.server().role("bmms_partial", "partial");
        target.script("grant select on all tables in schema public to bmms_partial;"
                + " revoke select on mana_need from bmms_partial");
        try (var database = new org.bmms.console.database.Database(
                target.server().address(target.name(), "bmms_partial", "partial"),
                target.database().limits())) {
            CoverageReport report = new CoverageScan(database, CoverageFixture.REQUIRED, CoverageLimits.usual())
                    .count(Cancellation.none(), CoverageListener.none());

            assertThat(CoverageFixture.of(report, "mana_need").state()).isEqualTo(CoverageState.FAILED);
            assertThat(CoverageFixture.of(report, "mana_need").reason().map(m -> m.key()))
                    .contains("database.failure.DB-PRIVILEGE");
            assertThat(CoverageFixture.of(report, "mana_assessment").rows()).contains(40L);
            assertThat(Json.read(Json.write(report), CoverageReport.class).verdict().reasons().stream()
                            .map(Texts.english()::render)
                            .toList())
                    .isEqualTo(report.verdict().reasons().stream()
                            .map(Texts.english()::render)
                            .toList());
            assertThat(report.rows()).as("rows that were not counted").isEqualTo(100 + 50 + 40 + 10);
        } finally {
            target.script("drop owned by bmms_partial");
            target.server().script("postgres", "drop role bmms_partial");
        }
    }

    @Test
    void hostileTableNamesAreCounted() {
        target.script("create table \"mana_'; drop table mana_need; --\" (id bigint primary key,"
                + " \"o\"\"id\" bigint references organizations_organization (id));"
                + " insert into \"mana_'; drop table mana_need; --\" values (1, null)");

        CoverageReport report = CoverageFixture.count(target);

        assertThat(CoverageFixture.of(report, "mana_'; drop table mana_need; --")
                        .missing())
                .contains(1L);
        assertThat(CoverageFixture.of(report, "mana_need").rows()).contains(30L);
    }

    @Test
    void aReportIsJsonAndReturnsFromIt() {
        target.script("update communities_stakeholder set organization_id = 2 where id <= 20;"
                + " update mana_assessment set organization_id = null where id = 17");
        CoverageReport report = CoverageFixture.count(target);
        CoverageReport returned = Json.read(Json.write(report), CoverageReport.class);

        assertThat(Json.write(report)).contains("\"table\":\"mana_need\"").contains("COMPLETE_BY_CATALOG");
        assertThat(returned.tables()).isEqualTo(report.tables());
        assertThat(returned).isEqualTo(report);
        assertThat(returned.verdict()).isEqualTo(report.verdict());
    }
}
