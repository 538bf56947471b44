package org.bmms.console.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.Failures;
import org.bmms.console.database.TargetDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrillDownTest {
    private final TargetDatabase target = TargetDatabase.detailed();
    private final DrillDown drillDown = new DrillDown(target.database());

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void rowsWithoutAnOrganisationAreNamedByTheirKeysInOrder() {
        target.script("update mana_assessment set organization_id = null where id in (17, 3, 20)");

        TableDetails details = drillDown.table("mana_assessment", Cancellation.none());

        assertThat(details.column()).isEqualTo("organization_id");
        assertThat(details.notNull()).isFalse();
        assertThat(details.indexed()).isTrue();
        assertThat(details.keysWithout()).containsExactly("3", "17", "20");
    }

    @Test
    void theQueryFindsTheSameRowsByHand() {
        target.script("update mana_assessment set organization_id = null where id in (3, 17)");
        String query = drillDown.table("mana_assessment", Cancellation.none()).query();

        assertThat(query).endsWith(";");
        assertThat(target.number("select count(*) as n from (" + query.substring(0, query.length() - 1) + ") q"))
                .isEqualTo(2);
    }

    @Test
    void ofVeryManyRowsAThousandAreNamed() {
        target.script("insert into mana_survey (organization_id) select null from generate_series(1, 1234)");

        assertThat(drillDown.table("mana_survey", Cancellation.none()).keysWithout())
                .hasSize(DrillDown.MOST_ROWS)
                .startsWith("1", "2", "3");
    }

    @Test
    void anEnforcedColumnHasNoSuchRows() {
        TableDetails details = drillDown.table("mana_need", Cancellation.none());

        assertThat(details.notNull()).isTrue();
        assertThat(details.keysWithout()).isEmpty();
    }

    @Test
    void aTableWithoutAKeyStillHasItsQuery() {
        target.script("create table mana_keyless (organization_id bigint references organizations_organization (id));"
                + " insert into mana_keyless values (null)");

        TableDetails details = drillDown.table("mana_keyless", Cancellation.none());

        assertThat(details.keysWithout()).isEmpty();
        assertThat(details.query())
                .isEqualTo("select * from \"public\".\"mana_keyless\" where \"organization_id\" is null;");
    }

    @Test
    void aTableWithoutAnOrganisationColumnIsRefused() {
        assertThat(Failures.of(() -> drillDown.table("monitoring_monitoringentry", Cancellation.none()))
                        .code())
                .isEqualTo(CoverageFailure.COLUMN_MISSING);
    }

    @Test
    void rowsInAWrongOrganisationAreNamedWithBothOrganisations() {
        target.script("update communities_stakeholder set organization_id = 2 where id in (5, 6);"
                + " update communities_stakeholder set organization_id = null where id = 7");
        Mismatch mismatch = CoverageFixture.count(target).mismatches().orElseThrow().stream()
                .filter(m -> m.rows() > 0)
                .findFirst()
                .orElseThrow();

        List<WrongRow> rows = drillDown.wrongRows(mismatch, Cancellation.none());

        assertThat(rows).containsExactly(new WrongRow("5", "MOH", "5", "OOBC"), new WrongRow("6", "MOH", "6", "OOBC"));
    }

    @Test
    void lookingCanBeCancelled() {
        Cancellation cancelled = new Cancellation();
        cancelled.request();

        assertThat(Failures.of(() -> drillDown.table("mana_assessment", cancelled))
                        .code())
                .isEqualTo(DatabaseFailure.CANCELLED);
    }
}
