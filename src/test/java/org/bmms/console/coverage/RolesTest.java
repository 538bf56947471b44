package org.bmms.console.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.database.Access;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.Failures;
import org.bmms.console.database.RoleGrants;
import org.bmms.console.database.Sql;
import org.bmms.console.database.SqlFile;
import org.bmms.console.database.TargetDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise T6: the shipped grants are enough, and no more than enough. */
class RolesTest {
    private static final Access WORK = Access.of(Message.of("coverage.work.preview"));

    private final TargetDatabase target = TargetDatabase.detailed();

    @AfterEach
    void close() {
        target.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "operator"})
    void coverageIsMeasuredLikeTheOwnerDoes(String kind) {
        try (RoleGrants role = RoleGrants.of(kind, target);
                Database database = role.connect()) {
            CoverageReport report = new CoverageScan(database, CoverageFixture.REQUIRED, CoverageLimits.usual())
                    .count(Cancellation.none(), CoverageListener.none());
            CoverageReport owners = CoverageFixture.count(target);

            assertThat(report.rows()).isEqualTo(owners.rows());
            assertThat(report.mismatches()).isEqualTo(owners.mismatches());
            assertThat(report.tables())
                    .extracting(TableCoverage::state)
                    .containsExactlyElementsOf(
                            owners.tables().stream().map(TableCoverage::state).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "operator"})
    void theOwnerOfTheDatabaseCanGiveThem(String kind) {
        String owner = target.server().freshName("bmms_owner");
        String role = target.server().freshName("bmms_guest");
        target.server().role(owner, "owner");
        target.server().role(role, "guest");
        target.script("alter database " + target.name() + " owner to " + owner + ";"
                + " do $$ declare t regclass; begin for t in select oid from pg_class where relkind = 'r'"
                + " and relnamespace = 'public'::regnamespace loop execute format('alter table %s owner to "
                + owner + "', t); end loop; end $$");
        String script = SqlFile.read("roles/" + kind + ".sql").replace("'bmms_" + kind + "'", "'" + role + "'");
        DatabaseLimits limits = DatabaseLimits.usual();
        try (Database own = new Database(target.server().address(target.name(), owner, "owner"), limits);
                Database guest = new Database(target.server().address(target.name(), role, "guest"), limits)) {
            own.write(WORK, writing -> writing.update(Sql.of(script)));

            assertThat(new CoverageScan(guest, CoverageFixture.REQUIRED, CoverageLimits.usual())
                            .verdict(Cancellation.none())
                            .tables())
                    .filteredOn(t -> t.state() == CoverageState.FAILED)
                    .extracting(TableCoverage::table)
                    .containsExactly("monitoring_monitoringentry");
        } finally {
            target.script(
                    "drop owned by " + role + "; reassign owned by " + owner + " to postgres; drop owned by " + owner);
            target.server().script("postgres", "drop role " + role + "; drop role " + owner);
        }
    }

    @Test
    void aTableThatHidesRowsIsNotTakenForACoveredOne() {
        target.script("update mana_assessment set organization_id = null where id = 5;"
                + " alter table mana_assessment enable row level security;"
                + " create policy shown on mana_assessment using (organization_id is not null)");
        try (RoleGrants role = RoleGrants.of("viewer", target);
                Database database = role.connect()) {
            CoverageScan scan = new CoverageScan(database, CoverageFixture.REQUIRED, CoverageLimits.usual());

            assertThat(List.of(
                            scan.verdict(Cancellation.none()),
                            scan.count(Cancellation.none(), CoverageListener.none())))
                    .extracting(report ->
                            CoverageFixture.of(report, "mana_assessment").state())
                    .containsOnly(CoverageState.FAILED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update mana_assessment set organization_id = 2",
                "delete from mana_need",
                "insert into auth_user (username, organization) values ('x', '')",
                "drop table mana_need",
                "create table mine (id bigint)",
            })
    void aViewerCanChangeNothing(String statement) {
        try (RoleGrants role = RoleGrants.of("viewer", target);
                Database database = role.connect()) {
            Failure failure = Failures.of(() -> database.write(WORK, writing -> writing.update(Sql.of(statement))));

            assertThat(failure.code()).isIn(DatabaseFailure.READ_ONLY, DatabaseFailure.PRIVILEGE);
        }
    }

    @Test
    void aViewerCanChangeNothingAlsoAfterLiftingTheReadOnlySetting() {
        try (RoleGrants role = RoleGrants.of("viewer", target);
                Database database = role.connect()) {
            Failure failure = Failures.of(() -> database.write(WORK, writing -> {
                writing.update(Sql.of("set transaction read write"));
                return writing.update(Sql.of("update mana_assessment set organization_id = 2"));
            }));

            assertThat(failure.code()).isEqualTo(DatabaseFailure.PRIVILEGE);
        }
    }

    @Test
    void aViewerSeesNoPasswords() {
        target.script("alter table auth_user add password varchar(128)");
        try (RoleGrants role = RoleGrants.of("viewer", target);
                Database database = role.connect()) {
            database.read(WORK, reading -> reading.list(Sql.of("select username from auth_user"), r -> true));

            assertThat(Failures.of(() -> database.read(
                                    WORK, reading -> reading.list(Sql.of("select password from auth_user"), r -> true)))
                            .code())
                    .isEqualTo(DatabaseFailure.PRIVILEGE);
        }
    }

    @Test
    void anOperatorCanFillInOrganisations() {
        target.script("update mana_assessment set organization_id = null where id < 5");
        try (RoleGrants role = RoleGrants.of("operator", target);
                Database database = role.connect()) {
            assertThat(new Backfill(database)
                            .run(BackfillOrder.to("OOBC"), Cancellation.none(), Progress.ignored())
                            .updated())
                    .isEqualTo(4);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update mana_assessment set title = 'x'", "delete from mana_assessment", "drop table mana_need"})
    void anOperatorCanChangeNothingElseOfScopeTables(String statement) {
        try (RoleGrants role = RoleGrants.of("operator", target);
                Database database = role.connect()) {
            assertThat(Failures.of(() -> database.write(WORK, writing -> writing.update(Sql.of(statement))))
                            .code())
                    .isIn(DatabaseFailure.PRIVILEGE, DatabaseFailure.STATEMENT_FAILED);
        }
    }

    @Test
    void anOperatorCanStoreOrganisationsAndUsers() {
        try (RoleGrants role = RoleGrants.of("operator", target);
                Database database = role.connect()) {
            int stored = database.write(WORK, writing -> {
                writing.update(Sql.of("insert into auth_user (username, organization) values ('x', '')"));
                return writing.update(
                        Sql.of("update organizations_organization set is_pilot = true where code = ?", "OOBC"));
            });

            assertThat(stored).isEqualTo(1);
        }
    }
}
