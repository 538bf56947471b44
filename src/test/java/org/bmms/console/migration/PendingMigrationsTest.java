package org.bmms.console.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bmms.console.migration.sql.ColumnName;
import org.bmms.console.migration.sql.MigrationSql;
import org.bmms.console.remote.command.MigrationName;
import org.junit.jupiter.api.Test;

/** Where the nullable step of an application ends and its required one begins. */
class PendingMigrationsTest {
    private static final String ORGANIZATIONS = "organizations_organization";
    private static final ColumnName NEED = new ColumnName("mana_need", "organization_id");

    private final Map<MigrationName, MigrationSql> sql = new LinkedHashMap<>();

    private MigrationName pending(String application, String name, String statements) {
        MigrationName migration = new MigrationName(application, name);
        sql.put(migration, MigrationSql.read("BEGIN;\n" + statements + "\nCOMMIT;", ORGANIZATIONS));
        return migration;
    }

    private static String adding(String table) {
        return "ALTER TABLE \"" + table + "\" ADD COLUMN \"organization_id\" bigint NULL "
                + "REFERENCES \"organizations_organization\"(\"id\");";
    }

    private static String requiring(String table) {
        return "ALTER TABLE \"" + table + "\" ALTER COLUMN \"organization_id\" SET NOT NULL;";
    }

    private PendingMigrations judged(ColumnName... there) {
        return new PendingMigrations(sql, Set.of(there), "organizations");
    }

    @Test
    void theNullableStepIsTheLastThatAddsAColumnBeforeOneIsRequired() {
        pending("mana", "a_tables", "CREATE TABLE \"mana_x\" (\"id\" bigint);");
        MigrationName add = pending("mana", "b_other_name", adding("mana_need"));
        MigrationName more = pending("mana", "c_index", "CREATE INDEX i ON mana_need (organization_id);");
        MigrationName require = pending("mana", "d_strict", requiring("mana_need"));
        MigrationName last = pending("mana", "e_options", "");

        PendingMigrations judged = judged();

        assertThat(judged.nullableTargets()).containsExactly(add);
        assertThat(judged.requiredTargets()).containsExactly(last);
        assertThat(judged.requires(require)).containsExactly(NEED);
        assertThat(judged.adds(more)).isEmpty();
        assertThat(judged.left()).isEmpty();
    }

    @Test
    void aColumnThatTheCatalogShowsIsKnownToBeRequired() {
        MigrationName require = pending("mana", "0023_x", requiring("mana_need"));

        assertThat(judged(NEED).nullableTargets()).isEmpty();
        assertThat(judged(NEED).requires(require)).containsExactly(NEED);
        assertThat(judged().requires(require)).as("another column of that name").isEmpty();
    }

    @Test
    void applicationsAreReachedInDjangosOrder() {
        MigrationName communities = pending("communities", "0029_x", adding("communities_event"));
        pending("communities", "0030_x", requiring("communities_event"));
        MigrationName mana = pending("mana", "0022_x", adding("mana_need"));

        assertThat(judged().nullableTargets()).containsExactly(communities, mana);
    }

    @Test
    void whatAddsAndRequiresInOneGoHasNoNullableStep() {
        MigrationName both = pending("mana", "0022_x", adding("mana_need") + requiring("mana_need"));

        assertThat(judged().nullableTargets()).isEmpty();
        assertThat(judged().requiresAtOnce(both)).containsExactly(NEED);
        assertThat(judged().adds(both)).isEmpty();
    }

    @Test
    void columnsThatComeAfterOthersWereRequiredWaitForTheNextTime() {
        pending("mana", "0022_x", adding("mana_need"));
        MigrationName require = pending("mana", "0023_x", requiring("mana_need"));
        MigrationName further = pending("mana", "0024_x", adding("mana_survey"));

        assertThat(judged().requiredTargets()).containsExactly(require);
        assertThat(judged().left()).containsExactly(further);
    }

    @Test
    void nothingIsMigratedIntoTheRemovalOfTheColumns() {
        MigrationName drop = pending("mana", "0023_x", "ALTER TABLE mana_need DROP COLUMN organization_id;");

        PendingMigrations judged = judged(NEED);

        assertThat(judged.drops(drop)).containsExactly(NEED);
        assertThat(judged.requiredTargets()).isEmpty();
        assertThat(judged.left()).containsExactly(drop);
    }

    @Test
    void theMembershipsOfOrganisationsPutNoRowIntoOne() {
        pending("organizations", "0001_x", adding("organizations_organizationmembership"));

        assertThat(judged().nullableTargets()).isEmpty();
    }
}
