package org.bmms.console.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bmms.console.database.OrganizationModel.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private TargetDatabase target = TargetDatabase.detailed();

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void scopeTablesAreFoundByTheirForeignKeyAndDecoysAreNot() {
        OrganizationModel model = target.model();

        assertThat(model.table()).hasToString("organizations_organization");
        assertThat(model.variant()).isEqualTo(Variant.DETAILED);
        assertThat(tables(model))
                .containsExactly(
                        "communities_obc_community",
                        "communities_stakeholder",
                        "mana_assessment",
                        "mana_need",
                        "mana_report",
                        "mana_survey");
    }

    @Test
    void aDecoyWouldBeFoundIfItPointedAtTheRightTable() {
        target.script("alter table rbac_role drop column organization_id, add organization_id bigint"
                + " references organizations_organization (id)");

        assertThat(tables(target.model())).contains("rbac_role");
    }

    @Test
    void tablesOfTheOrganisationApplicationAreStructural() {
        assertThat(target.model().structural())
                .extracting(TableName::name)
                .containsExactly("organizations_organization_service_areas", "organizations_organizationmembership");
    }

    @Test
    void notNullAndUsableIndexesAreRead() {
        OrganizationModel model = target.model();

        assertThat(model.scopeOf("mana_need").orElseThrow().notNull()).isTrue();
        assertThat(model.scopeOf("mana_assessment").orElseThrow().notNull()).isFalse();
        assertThat(model.scopeOf("mana_assessment").orElseThrow().indexed()).isTrue();
        assertThat(model.scopeOf("mana_report").orElseThrow().indexed())
                .as("a partial index does not help to find NULL")
                .isFalse();
    }

    @Test
    void anInvalidIndexIsNotUsable() {
        target.script("update pg_index set indisvalid = false"
                + " where indexrelid = 'mana_assessment_organization_id_9c0d1e2f'::regclass");

        assertThat(target.model().scopeOf("mana_assessment").orElseThrow().indexed())
                .isFalse();
    }

    @Test
    void anIndexWhoseSecondColumnItIsIsNotUsable() {
        target.script("create index on mana_report (id, organization_id)");

        assertThat(target.model().scopeOf("mana_report").orElseThrow().indexed())
                .isFalse();
    }

    @Test
    void keysApplicationsAndEstimatesAreRead() {
        ScopeColumn column = target.model().scopeOf("communities_obc_community").orElseThrow();

        assertThat(column.key()).contains(new KeyColumn("id", "bigint"));
        assertThat(column.application()).isEqualTo("communities");
        assertThat(column.model()).isEqualTo("communities.obc_community");
        assertThat(column.estimatedRows()).isEqualTo(100);
    }

    @Test
    void anApplicationWithAnUnderscoreIsKnownFromItsMigrations() {
        try (TargetDatabase checklist = TargetDatabase.metadata()) {
            ScopeColumn ppa = checklist.model().scopeOf("project_central_ppa").orElseThrow();

            assertThat(ppa.model()).isEqualTo("project_central.ppa");
        }
    }

    @Test
    void linksBetweenScopeTablesAreFound() {
        OrganizationModel model = target.model();
        List<ScopeLink> links = target.read(reading -> new Catalog(reading).links(model));

        assertThat(links)
                .extracting(l -> l.child().table() + "." + l.childColumn() + " -> "
                        + l.parent().table() + "." + l.parentColumn())
                .containsExactly(
                        "communities_stakeholder.community_id -> communities_obc_community.id",
                        "mana_assessment.community_id -> communities_obc_community.id",
                        "mana_need.assessment_id -> mana_assessment.id");
    }

    @Test
    void theChecklistsFormIsRecognised() {
        try (TargetDatabase checklist = TargetDatabase.metadata()) {
            assertThat(checklist.model().variant()).isEqualTo(Variant.METADATA);
            assertThat(checklist.model().state()).isEqualTo(SchemaState.NULLABLE);
        }
    }

    @Test
    void oneEmptyableColumnMakesTheSchemaNullable() {
        assertThat(target.model().state()).isEqualTo(SchemaState.NULLABLE);
    }

    @Test
    void allColumnsNotNullMakeTheSchemaEnforced() {
        for (String table : tables(target.model())) {
            target.script("alter table " + table + " alter organization_id set not null");
        }

        assertThat(target.model().state()).isEqualTo(SchemaState.ENFORCED);
    }

    @Test
    void columnsGoneAfterTheirMigrationAreDropped() {
        dropColumns();

        assertThat(target.model().state()).isEqualTo(SchemaState.DROPPED);
    }

    @Test
    void columnsNeverAddedAreAbsent() {
        dropColumns();
        target.script("delete from django_migrations where name like '%organization_field'");

        assertThat(target.model().state()).isEqualTo(SchemaState.ABSENT);
    }

    @Test
    void aDatabaseOfSomethingElseIsRefused() {
        try (TargetDatabase other = TargetDatabase.empty()) {
            assertThat(Failures.of(other::model).code()).isEqualTo(DatabaseFailure.NO_ORGANIZATION_TABLE);
        }
    }

    @Test
    void anOrganisationTableWithAUuidKeyIsRefused() {
        try (TargetDatabase other = TargetDatabase.empty()) {
            other.script("create table organizations_organization (id uuid primary key)");

            assertThat(Failures.of(other::model).code()).isEqualTo(DatabaseFailure.ORGANIZATION_KEY);
        }
    }

    @Test
    void hostileTableNamesAreOnlyNames() {
        target.script(
                "create table \"mana_'; drop table mana_need; --\" (id bigint primary key, \"organization\"\"id\" bigint"
                        + " references organizations_organization (id))");

        assertThat(tables(target.model())).contains("mana_'; drop table mana_need; --");
        TableName hostile = target.model()
                .scopeOf("mana_'; drop table mana_need; --")
                .orElseThrow()
                .table();
        long rows = target.read(reading -> TableCounts.exact(reading, List.of(hostile)))
                .getOrDefault(hostile, -1L);
        assertThat(rows).isZero();
    }

    private void dropColumns() {
        for (String table : tables(target.model())) {
            target.script("alter table " + table + " drop column organization_id");
        }
    }

    private static List<String> tables(OrganizationModel model) {
        return model.scope().stream().map(c -> c.table().name()).toList();
    }
}
