package org.bmms.console.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise D3 among others. */
class AdministrationTest {
    private static final Access WORK = Access.of(Message.of("database.work.version"));

    private final TestServer server = TestServer.shared();
    private final String live = server.freshName("live \"database\"");
    private final String scratch = server.freshName("scratch");
    private final Administration administration =
            new Administration(server.maintenance(), new LiveDatabases(Set.of(live)));

    @BeforeEach
    void createLive() {
        server.script("postgres", "create database " + Identifier.quoted(live) + " template template0");
    }

    @AfterEach
    void drop() {
        for (String name : Set.of(live, scratch, live + "_old")) {
            server.script("postgres", "drop database if exists " + Identifier.quoted(name) + " with (force)");
        }
        server.script("postgres", "drop role if exists bmms_owner; drop role if exists bmms_guest");
    }

    @Test
    void aLiveDatabaseIsNeitherDroppedNorRenamedNorOverwritten() {
        assertThat(Failures.of(() -> administration.drop(live)).code()).isEqualTo(DatabaseFailure.LIVE_DATABASE);
        assertThat(Failures.of(() -> administration.rename(live, scratch)).code())
                .isEqualTo(DatabaseFailure.LIVE_DATABASE);
        assertThat(Failures.of(() -> administration.requireScratch(live)).code())
                .isEqualTo(DatabaseFailure.LIVE_DATABASE);
        assertThat(Failures.of(() -> administration.createLike(live, "postgres"))
                        .code())
                .isEqualTo(DatabaseFailure.LIVE_DATABASE);
        assertThat(administration.database(live)).isPresent();
    }

    @Test
    void theServersOwnDatabasesAreLive() {
        for (String name : Set.of("postgres", "template1", "template0")) {
            assertThat(Failures.of(() -> administration.drop(name)).code()).isEqualTo(DatabaseFailure.LIVE_DATABASE);
        }
    }

    @Test
    void aDatabaseThatSomebodyElseUsesIsNotDropped() {
        administration.create(scratch);
        try (var stranger = new StrangerConnection(server, scratch)) {
            Failure failure = Failures.of(() -> administration.drop(scratch));

            assertThat(failure.code()).isEqualTo(DatabaseFailure.LIVE_DATABASE);
            assertThat(failure.arguments()).containsExactly(scratch, 1L);
            assertThat(stranger.isAlive()).isTrue();
            assertThat(Failures.of(() -> administration.requireScratch(scratch)).code())
                    .isEqualTo(DatabaseFailure.LIVE_DATABASE);
        }
        assertThat(administration.database(scratch).orElseThrow().acceptsConnections())
                .isTrue();
    }

    @Test
    void anUnusedDatabaseIsDroppedAlsoWhileTheConsoleIsConnected() {
        administration.create(scratch);
        try (Database own = new Database(server.address(scratch), DatabaseLimits.usual())) {
            own.read(WORK, reading -> reading.number(Sql.of("select 1 as n")));
            administration.drop(scratch);
        }
        assertThat(administration.database(scratch)).isEmpty();
    }

    @Test
    void droppingWhatIsNotThereIsNoFailure() {
        administration.drop(scratch);

        assertThat(administration.database(scratch)).isEmpty();
    }

    @Test
    void creatingTwiceIsRefused() {
        administration.create(scratch);

        assertThat(Failures.of(() -> administration.create(scratch)).code()).isEqualTo(DatabaseFailure.DATABASE_EXISTS);
    }

    @Test
    void aCopyHasOwnerEncodingSettingsAndPrivileges() {
        server.script(
                "postgres",
                "create role bmms_owner; create role bmms_guest; alter database " + Identifier.quoted(live)
                        + " owner to bmms_owner");
        server.script(
                "postgres",
                "alter database " + Identifier.quoted(live) + " set search_path to public, \"odd, name\";"
                        + "alter database " + Identifier.quoted(live) + " set work_mem to '7MB';"
                        + "alter role bmms_guest in database " + Identifier.quoted(live)
                        + " set statement_timeout to '9s';"
                        + "revoke all on database " + Identifier.quoted(live) + " from public;"
                        + "grant connect on database " + Identifier.quoted(live) + " to bmms_guest with grant option");

        administration.createLike(scratch, live);

        DatabaseInfo model = administration.database(live).orElseThrow();
        DatabaseInfo copy = administration.database(scratch).orElseThrow();
        assertThat(copy.owner()).isEqualTo("bmms_owner");
        assertThat(copy.encoding()).isEqualTo(model.encoding());
        assertThat(copy.collate()).isEqualTo(model.collate());
        assertThat(definition(scratch)).isEqualTo(definition(live)).contains("odd, name", "bmms_guest=c*");
    }

    @Test
    void aSettingOfAnotherRoleIsLeftToTheAdministratorAndTold() {
        server.script(
                "postgres",
                "create role bmms_owner login createdb password 'owner'; create role bmms_guest;"
                        + "alter database " + Identifier.quoted(live) + " owner to bmms_owner;"
                        + "alter database " + Identifier.quoted(live) + " set work_mem to '7MB';"
                        + "alter role bmms_guest in database " + Identifier.quoted(live) + " set work_mem to '9MB'");
        try (Database owner = new Database(server.address("postgres", "bmms_owner", "owner"), DatabaseLimits.usual())) {
            List<String> refused = administration(owner).createLike(scratch, live);

            assertThat(refused).containsExactly("bmms_guest: work_mem = 9MB");
        }
        assertThat(definition(scratch)).contains("7MB").doesNotContain("9MB");
    }

    @Test
    void aDatabaseWhoseConnectionsMayNotBeEndedStaysOpen() {
        server.script(
                "postgres",
                "create role bmms_owner login createdb password 'owner';" + "alter database " + Identifier.quoted(live)
                        + " owner to bmms_owner");
        try (var superuser = new StrangerConnection(server, live);
                Database owner =
                        new Database(server.address("postgres", "bmms_owner", "owner"), DatabaseLimits.usual())) {
            Failure failure = Failures.of(() -> administration(owner).closeForOthers(live));

            assertThat(failure.code()).isEqualTo(DatabaseFailure.PRIVILEGE);
            assertThat(failure.changed()).isEqualTo(Changed.NO);
            assertThat(superuser.isAlive()).isTrue();
        }
        assertThat(administration.database(live).orElseThrow().acceptsConnections())
                .isTrue();
    }

    @Test
    void twoDatabasesAreExchangedInOneStep() {
        server.script(live, "create table here_is (what text); insert into here_is values ('the old one')");
        administration.create(scratch);
        server.script(scratch, "create table here_is (what text); insert into here_is values ('the new one')");
        administration.closeForOthers(live);

        administration.exchange(live, scratch, live + "_old");

        assertThat(content(live)).isEqualTo("the new one");
        assertThat(administration.database(live + "_old").orElseThrow().acceptsConnections())
                .isFalse();
        assertThat(administration.database(scratch)).isEmpty();
    }

    @Test
    void anExchangeWithAMissingDatabaseChangesNothing() {
        Failure failure = Failures.of(() -> administration.exchange(live, scratch, live + "_old"));

        assertThat(failure.changed()).isEqualTo(Changed.NO);
        assertThat(administration.database(live)).isPresent();
        assertThat(administration.database(live + "_old")).isEmpty();
    }

    @Test
    void anExchangeWhileSomebodyIsConnectedIsRefused() {
        administration.create(scratch);
        try (var stranger = new StrangerConnection(server, live)) {
            assertThat(Failures.of(() -> administration.exchange(live, scratch, live + "_old"))
                            .code())
                    .isEqualTo(DatabaseFailure.DATABASE_IN_USE);
            assertThat(stranger.isAlive()).isTrue();
        }
    }

    @Test
    void closingADatabaseEndsItsConnections() {
        try (var stranger = new StrangerConnection(server, live)) {
            assertThat(administration.closeForOthers(live)).isEqualTo(1);
            assertThat(stranger.isAlive()).isFalse();
        }
        assertThat(administration.database(live).orElseThrow().acceptsConnections())
                .isFalse();
    }

    @Test
    void aNameThatPostgresWouldCutOffIsRefused() {
        assertThat(Failures.of(() -> administration.create("x".repeat(64))).code())
                .isEqualTo(DatabaseFailure.NAME_REFUSED);
    }

    @Test
    void theServersVersionIsRead() {
        assertThat(administration.version().major()).isEqualTo(17);
    }

    private Administration administration(Database maintenance) {
        return new Administration(maintenance, new LiveDatabases(Set.of(live)));
    }

    private String content(String database) {
        try (Database connected = new Database(server.address(database), DatabaseLimits.usual())) {
            return connected
                    .read(WORK, reading -> reading.first(Sql.of("select what from here_is"), r -> r.text("what")))
                    .orElseThrow();
        }
    }

    private String definition(String database) {
        String sql =
                "select coalesce(datacl::text, '') || coalesce((select string_agg(setrole::text || setconfig::text, ';'"
                        + " order by setrole) from pg_db_role_setting where setdatabase = d.oid), '') as text"
                        + " from pg_database d where datname = ?";
        return server.maintenance()
                .read(WORK, reading -> reading.first(Sql.of(sql, database), r -> r.text("text")))
                .orElseThrow();
    }
}
