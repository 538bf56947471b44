package org.bmms.console.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.bmms.console.base.Failure;
import org.bmms.console.run.RunFailures;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.run.plan.PlannedWarning;
import org.bmms.console.sandbox.data.CodeMigration;
import org.bmms.console.sandbox.data.SchemaStart;
import org.junit.jupiter.api.Test;

/** The way from columns that may be empty, with rows of many organisations, to required ones and back. */
class RequiredStepTest extends MigrationSandbox {

    @Override
    SchemaStart start() {
        return SchemaStart.NULLABLE;
    }

    @Test
    void onlyWhatIsMissingIsPlanned() {
        assertThat(plan(Goal.REQUIRED).steps().stream().map(PlannedStep::id))
                .containsExactly(
                        "backfill", "prove-rows", "required.communities", "required.mana", "verify-schema", "tidy");
        assertThat(MigrationRunTest.refusal(() -> plan(Goal.NULLABLE)).code()).isEqualTo(MigrationFailure.NOTHING);
    }

    @Test
    void rowsThatHaveAnOrganisationKeepItOnTheWayThereAndBack() throws SQLException {
        String before = owners();
        Plan plan = plan(Goal.REQUIRED);
        RunView view = forward(plan);
        assertThat(RunFailures.of(view)).isEmpty();
        assertThat(columns()).isEqualTo("42 / 42");

        assertThat(forward(back("mana", "0022")).state()).isEqualTo(RunState.DONE);
        assertThat(forward(back("communities", "0029_add_organization_field")).state())
                .isEqualTo(RunState.DONE);

        assertThat(columns()).isEqualTo("42 / 0");
        assertThat(owners()).isEqualTo(before);
        assertThat(one("SELECT count(*) FROM mana_need WHERE organization_id IS NULL"))
                .isEqualTo("0");
    }

    /** Of the rows that belonged to somebody at first, whose they are. */
    private String owners() throws SQLException {
        return one("SELECT md5(string_agg(id || ':' || organization_id, ',' ORDER BY id)) FROM mana_need "
                + "WHERE organization_id IS NOT NULL AND organization_id <> 1");
    }

    @Test
    void theColumnsThemselvesAreNotTakenBackWhileRowsBelongToSomebody() throws SQLException {
        long values =
                Long.parseLong(one("SELECT sum((xpath('/row/n/text()', query_to_xml('SELECT count(' || a.attname || "
                        + "') AS n FROM ' || c.relname, false, true, '')))[1]::text::bigint) " + SCOPE
                        + " AND c.relname LIKE 'communities\\_%'"));

        Failure failure = MigrationRunTest.refusal(() -> back("communities", "0028"));

        assertThat(values).isPositive();
        assertThat(failure.code()).isEqualTo(MigrationFailure.BACK_VALUES);
        assertThat(failure.arguments().subList(0, 2)).isEqualTo(List.of(values, 11));
        assertThat(columns()).isEqualTo("42 / 0");
    }

    @Test
    void whatTheCodeKeepsPendingBeyondOrganisationsIsAppliedAsWell() throws SQLException {
        sandbox.management().newMigration("monitoring.0007_options");

        assertThat(forward(plan(Goal.REQUIRED)).state()).isEqualTo(RunState.DONE);
        assertThat(applied("monitoring")).isEqualTo("0007_options");
    }

    private static final String ADD =
            "ALTER TABLE \"monitoring_monitoringentry\" ADD COLUMN \"organization_id\" bigint %s "
                    + "REFERENCES \"organizations_organization\"(\"id\") DEFERRABLE INITIALLY DEFERRED";
    private static final String REQUIRE =
            "ALTER TABLE \"monitoring_monitoringentry\" ALTER COLUMN \"organization_id\" SET NOT NULL";

    @Test
    void aMigrationThatLeavesRowsNoChanceIsRefusedWithTheirNumber() throws SQLException {
        sandbox.management()
                .newMigration(new CodeMigration(
                        "monitoring", "0007_organization", "Add", List.of(ADD.formatted("NULL"), REQUIRE), List.of()));

        Failure failure = MigrationRunTest.refusal(() -> plan(Goal.REQUIRED));

        long rows = Long.parseLong(one("SELECT count(*) FROM monitoring_monitoringentry"));
        assertThat(rows).isPositive();
        assertThat(failure.code()).isEqualTo(MigrationFailure.TRAP);
        assertThat(failure.arguments())
                .isEqualTo(List.of("monitoring.0007_organization", "monitoring.0007_organization", rows));
    }

    @Test
    void theSameIsAllowedWhereThereAreNoRows() throws SQLException {
        sql("TRUNCATE monitoring_monitoringentry CASCADE");
        sandbox.management()
                .newMigration(new CodeMigration(
                        "monitoring",
                        "0007_organization",
                        "Add",
                        List.of(ADD.formatted("NOT NULL")),
                        List.of("ALTER TABLE monitoring_monitoringentry DROP COLUMN organization_id")));

        assertThat(forward(plan(Goal.REQUIRED)).state()).isEqualTo(RunState.DONE);
        assertThat(columns()).isEqualTo("43 / 43");
    }

    @Test
    void aReleaseThatRemovesTheColumnsIsStoppedBefore() throws SQLException {
        sandbox.management()
                .newMigration(new CodeMigration(
                        "mana",
                        "0024_without",
                        "Remove",
                        List.of("ALTER TABLE mana_need DROP COLUMN organization_id"),
                        List.of()));
        Plan plan = plan(Goal.REQUIRED);

        assertThat(plan.warnings().stream().map(PlannedWarning::code)).contains("MIGRATE-LEFT");
        assertThat(forward(plan).state()).isEqualTo(RunState.DONE);
        assertThat(applied("mana")).isEqualTo("0023_require_organization");
        assertThat(columns()).isEqualTo("42 / 42");
    }
}
