package org.bmms.console.migration.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL that Django writes for migrations, read as what it does to columns and rows. */
class MigrationSqlTest {
    private static final String ORGANIZATIONS = "organizations_organization";
    private static final ColumnName ASSESSMENT = new ColumnName("mana_assessment", "organization_id");

    private static MigrationSql read(String script) {
        return MigrationSql.read("BEGIN;\n" + script + "\nCOMMIT;\n", ORGANIZATIONS);
    }

    @Test
    void aNullableOrganisationIsAdded() {
        MigrationSql sql = read("""
                --
                -- Add field organization to assessment
                --
                ALTER TABLE "mana_assessment" ADD COLUMN "organization_id" bigint NULL CONSTRAINT "mana_a_fk" \
                REFERENCES "organizations_organization"("id") DEFERRABLE INITIALLY DEFERRED; SET CONSTRAINTS "mana_a_fk" \
                IMMEDIATE;
                CREATE INDEX "mana_assessment_organization_id_1" ON "mana_assessment" ("organization_id");
                """);

        assertThat(sql.added()).containsExactly(ASSESSMENT);
        assertThat(sql.pointing()).containsExactly(ASSESSMENT);
        assertThat(sql.addedRequired()).isEmpty();
        assertThat(sql.unproven()).isEmpty();
    }

    @Test
    void aColumnOfTheSameNameThatPointsAtAnotherTableBelongsToNoOrganisation() {
        MigrationSql sql = read("""
                ALTER TABLE "rbac_role" ADD COLUMN "organization_id" uuid NULL REFERENCES "coordination_organization"("id");
                """);

        assertThat(sql.added()).containsExactly(new ColumnName("rbac_role", "organization_id"));
        assertThat(sql.pointing()).isEmpty();
    }

    @Test
    void aForeignKeyThatFollowsInAStatementOfItsOwnCounts() {
        MigrationSql sql = read("""
                ALTER TABLE "mana_assessment" ADD COLUMN "organization_id" bigint NULL;
                ALTER TABLE "mana_assessment" ADD CONSTRAINT "fk" FOREIGN KEY ("organization_id") \
                REFERENCES "organizations_organization" ("id") DEFERRABLE INITIALLY DEFERRED;
                """);

        assertThat(sql.added()).containsExactly(ASSESSMENT);
        assertThat(sql.pointing()).containsExactly(ASSESSMENT);
    }

    @Test
    void aColumnIsRequiredAlsoInTheMidstOfOtherChanges() {
        MigrationSql sql = read("""
                SET CONSTRAINTS "fk" IMMEDIATE; ALTER TABLE "mana_assessment" DROP CONSTRAINT "fk";
                ALTER TABLE "mana_assessment" ALTER COLUMN "organization_id" SET DEFAULT 1, \
                ALTER COLUMN "organization_id" SET NOT NULL;
                ALTER TABLE "mana_assessment" ADD CONSTRAINT "fk" FOREIGN KEY ("organization_id") \
                REFERENCES "organizations_organization" ("id") DEFERRABLE INITIALLY DEFERRED;
                """);

        assertThat(sql.madeRequired()).containsExactly(ASSESSMENT);
        assertThat(sql.added()).isEmpty();
        assertThat(sql.unproven()).isEmpty();
    }

    @Test
    void aColumnThatIsNeverNullIsToldFromOneThatMayBe() {
        MigrationSql sql = read("""
                ALTER TABLE "mana_assessment" ADD COLUMN "organization_id" bigint DEFAULT 1 NOT NULL \
                CONSTRAINT "fk" REFERENCES "organizations_organization"("id");
                """);

        assertThat(sql.addedRequired()).containsExactly(ASSESSMENT);
        assertThat(sql.added()).isEmpty();
    }

    @Test
    void whatIsTakenBackIsNamed() {
        MigrationSql sql = read("""
                ALTER TABLE "mana_assessment" DROP COLUMN "organization_id" CASCADE;
                ALTER TABLE "mana_need" ALTER COLUMN "organization_id" DROP NOT NULL;
                DROP TABLE "mana_survey" CASCADE;
                """);

        assertThat(sql.dropped()).containsExactly(ASSESSMENT);
        assertThat(sql.relaxed()).containsExactly(new ColumnName("mana_need", "organization_id"));
        assertThat(sql.droppedTables()).containsExactly("mana_survey");
        assertThat(sql.unproven()).isEmpty();
    }

    @Test
    void namesWithoutQuotesOrWithASchemaAreRead() {
        MigrationSql sql = read("alter table only public.mana_assessment alter organization_id set not null;");

        assertThat(sql.madeRequired()).containsExactly(ASSESSMENT);
    }

    @Test
    void pythonIsNeverCalledSafe() {
        MigrationSql sql = MigrationSql.read("""
                INFO audit: registered 58 models; ready
                BEGIN;
                --
                -- Raw Python operation
                --
                -- THIS OPERATION CANNOT BE WRITTEN AS SQL
                COMMIT;
                """, ORGANIZATIONS);

        assertThat(sql.unproven()).containsExactly("THIS OPERATION CANNOT BE WRITTEN AS SQL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM organizations_organization",
                "UPDATE mana_assessment SET title = 'a;b'",
                "TRUNCATE mana_assessment",
                "ALTER TABLE mana_assessment ALTER COLUMN title TYPE varchar(3)",
                "DO $$ begin drop table mana_need; end $$",
                "SELECT setval('x', 1)"
            })
    void whatIsNotKnownToLeaveRowsAloneIsNamed(String statement) {
        assertThat(read(statement + ";").unproven()).hasSize(1);
    }

    @Test
    void whatIsQuotedOrCommentedIsNoStatement() {
        assertThat(Statements.of("""
                -- drop table a;
                insert into t values ('x; drop table b; --', "c;d"); /* drop table e; */
                do $x$ f; g $x$;
                """))
                .isEqualTo(List.of("insert into t values ('x; drop table b; --', \"c;d\")", "do $x$ f; g $x$"));
    }

    @Test
    void aSilentApplicationHasNothingToSay() {
        assertThat(MigrationSql.read("INFO alter table x drop column y;", ORGANIZATIONS))
                .isEqualTo(read(""));
    }
}
