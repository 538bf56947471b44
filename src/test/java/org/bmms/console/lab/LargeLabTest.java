package org.bmms.console.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.bmms.console.base.Secret;
import org.bmms.console.cli.ExitStatus;
import org.bmms.console.cli.Typist;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A larger installation: the application reaches PostgreSQL through PgBouncer and Redis by asking Sentinels, and both have
 * a second server. The profile names the standby first. What happens to it adds up, so the order matters.
 */
@Tag("lab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LargeLabTest {
    private static final Duration FAILOVER = Duration.ofSeconds(40);
    private static final String ROW = "(select min(id) from communities_obc_community)";

    private Lab lab;
    private Typist typist;
    private Path homes;

    @BeforeAll
    void start(@TempDir Path directory) {
        homes = directory;
        lab = Lab.start(homes.resolve("ana"), "--hosts", "large");
        typist = typist(homes.resolve("ana"));
    }

    @AfterAll
    void end() {
        if (lab != null) {
            lab.close();
        }
    }

    private Typist typist(Path home) {
        return new Typist(home, lab.name(), question -> lab.sudoPassword().map(Secret::reveal));
    }

    @Test
    @Order(1)
    void theDoctorNamesTheServersAndWhatTheSentinelsSay() {
        assertThat(typist.tells(ExitStatus.OK, "doctor"))
                .contains("0 do not work")
                .contains("at db1, port 5432")
                .contains("db2:5432 is a standby", "db1:5432 is the primary", "Standby db2:5432 is ")
                .contains("All 3 Sentinels say that Redis mymaster is at db1:6379");
    }

    @Test
    @Order(2)
    void withoutPostgresOwnAddressThePoolerIsOneClearFailure() {
        Typist past = typist(withoutDatabaseSection(homes.resolve("ben")));

        assertThat(past.tells(ExitStatus.NOT_AS_EXPECTED, "doctor"))
                .contains("1 do not work", "PostgreSQL's own port is 5432", "port = 5432");
        past.fails("DB-POOLER-BEFORE", "coverage");
        past.fails("DB-POOLER-BEFORE", "backup", "create", "--confirm", lab.name());
    }

    @Test
    @Order(3)
    void coverageIsCountedOnTheStandbyAndASwitchIsJudgedOnThePrimary() {
        typist.ready();
        assertThat(typist.says(ExitStatus.OK, "coverage"))
                .contains("100.0 %", "Counted on standby db2:5432", "judged on the primary");

        sql("db2", "postgres", "select pg_wal_replay_pause()");
        sql("db1", "obcms_prod", "update communities_obc_community set organization_id = null where id = " + ROW);
        try {
            assertThat(typist.says(ExitStatus.NOT_AS_EXPECTED, "coverage"))
                    .containsPattern("Counted on standby db2:5432, [0-9.]+\u00A0s and [0-9.]+ k?B behind")
                    .contains("communities_obc_community");
            assertThat(typist.tells(ExitStatus.NOT_AS_EXPECTED, "plan"))
                    .contains("coverage (refused)", "communities_obc_community");
            assertThat(typist.json("monitor").toString()).contains("db2:5432");
        } finally {
            sql("db2", "postgres", "select pg_wal_replay_resume()");
            typist.says(ExitStatus.OK, "backfill", "--confirm", lab.name());
        }
    }

    @Test
    @Order(4)
    void theSwitchAndTheFullRollbackGoPastThePooler() {
        String confirmed = "--confirm=" + lab.name();
        String backup = typist.json("backup", "list").at("/0/id").asString();

        typist.says(ExitStatus.OK, "activate", "--keep", confirmed);
        assertThat(RunningMode.of(lab)).isEqualTo("bmms");
        assertThat(serverConnections()).as("what the pooler holds").contains("obcms_prod");
        sql("db1", "obcms_prod", "update communities_obc_community set organization_id = null");

        typist.says(ExitStatus.OK, "rollback", "--full", "--backup", backup, confirmed);

        assertThat(RunningMode.of(lab)).isEqualTo("obcms");
        assertThat(typist.says(ExitStatus.OK, "verify")).contains("Verification for OBCMS");
        Eventually.becomes(
                true,
                FAILOVER,
                () -> typist.json("coverage").at("/source/standby").asString().equals("db2:5432"));
    }

    @Test
    @Order(5)
    void afterAFailoverOfRedisItsQueueIsReadFromTheNewMaster() {
        lab.exec("app1", "redis-cli", "-p", "26379", "sentinel", "failover", "mymaster");

        assertThat(Eventually.becomes(
                        "db2",
                        FAILOVER,
                        () -> typist.json("fingerprint")
                                .at("/redis/value/sentinels/master/host")
                                .asString("")))
                .isEqualTo("db2");
        assertThat(typist.json("fingerprint").at("/redis/value/queued").isNumber())
                .isTrue();
        assertThat(typist.tells(ExitStatus.OK, "doctor")).contains("is at db2:6379");
    }

    @Test
    @Order(6)
    void afterAFailoverOfTheDatabaseTheNewPrimaryIsUsedAndTwoAreRefused() {
        lab.exec("db1", "systemctl", "stop", "postgresql@17-main");
        sql("db2", "postgres", "select pg_promote()");
        lab.exec(
                "app1",
                "sh",
                "-ec",
                "sed -i 's/host=db1/host=db2/' /etc/pgbouncer/pgbouncer.ini; systemctl restart pgbouncer");

        assertThat(typist.tells(ExitStatus.OK, "doctor"))
                .contains("at db2, port 5432", "db2:5432 is the primary", "One of the database servers: db1:5432: ")
                .contains("The standby cannot be used");
        assertThat(typist.says(ExitStatus.OK, "coverage"))
                .contains("Counted on the primary, since no standby could be used");

        lab.exec("db1", "systemctl", "start", "postgresql@17-main");
        assertThat(typist.fails("DB-SEVERAL-PRIMARIES", "backfill", "--confirm", lab.name()))
                .contains("db1:5432", "db2:5432");
    }

    /** Those that PgBouncer and others have to the database's server. */
    private String serverConnections() {
        return sql("db1", "postgres", "select datname from pg_stat_activity where client_addr is not null");
    }

    private String sql(String host, String database, String statement) {
        return lab.exec(host, "runuser", "-u", "postgres", "--", "psql", "-XAtqd", database, "-c", statement);
    }

    private Path withoutDatabaseSection(Path home) {
        Workstation.of(lab, home, "policy");
        Path file = home.resolve("profiles").resolve(lab.name() + ".toml");
        try {
            String profile = Files.readString(file, StandardCharsets.UTF_8);
            Files.writeString(file, profile.replaceAll("(?m)^(?:\\[database]|servers = .*|standby = .*)$", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home;
    }
}
