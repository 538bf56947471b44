package org.bmms.console.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bmms.console.base.Beside;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Sql;
import org.bmms.console.remote.command.ChangeUnits;
import org.bmms.console.remote.command.UnitVerb;
import org.bmms.console.sandbox.OpenedSandbox;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.fault.Fault;
import org.bmms.console.sandbox.host.HostPlan;
import org.bmms.console.sandbox.machine.Burden;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.mode.Mode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** Two application servers and one for Celery, looked at while something is wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(90)
class MonitoringTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    @TempDir
    Path directory;

    private Sandbox sandbox;
    private TargetSystem target;
    private Monitoring monitoring;

    @BeforeAll
    void start() {
        sandbox =
                Sandbox.start(SandboxOptions.standard().with(HostPlan.spread()).withLapse(20));
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @BeforeEach
    void connect() {
        sandbox.reset();
        target = OpenedSandbox.open(sandbox.profile(directory), directory);
        now.set(Instant.now());
        monitoring = new Monitoring(target, now::get);
    }

    @AfterEach
    void disconnect() {
        target.close();
    }

    @Test
    void everythingIsMeasuredAndInGoodOrder() {
        Round round = round();

        // Of a database that was made a moment ago few blocks may be counted yet.
        assertThat(unfit(round)).isSubsetOf("database_cache UNKNOWN");
        assertThat(keys(round))
                .contains(
                        "host app1",
                        "host_load worker1",
                        "host_memory app2",
                        "host_disk app1 /",
                        "unit app2 obcms.service",
                        "unit worker1 obcms-celery.service",
                        "unit_restarts worker1 obcms-celery-beat.service",
                        "redis",
                        "queue celery",
                        "workers_missing",
                        "beat_age",
                        "database_query",
                        "database_size",
                        "site_answer")
                .doesNotContain("certificate", "database_lag", "unit app1 obcms-celery.service");
        assertThat(round.sample().celery().get().orElseThrow().workers()).containsExactly("celery@worker1");
        assertThat(round.sample().beat().get().orElseThrow().source()).endsWith("/celerybeat-schedule");
        assertThat(Json.read(Json.write(round.sample()), MonitoringSample.class))
                .isEqualTo(round.sample());
    }

    @Test
    void aSecondLookAsksTwoThingsOfEachHost() {
        round();
        sandbox.commands().clear();
        round();

        assertThat(sandbox.commands().commands()).hasSize(2 * sandbox.hosts().size());
    }

    @Test
    void workersAreAskedAgainAfterSomeMinutesOnly() {
        sandbox.faults().inject(new Fault.CeleryTaskRunning("obc.import", Duration.ofHours(1)));
        CelerySample before = round().sample().celery().get().orElseThrow();
        assertThat(before.tasks()).isEqualTo(1);
        assertThat(before.oldest()).isNotNull();

        now.updateAndGet(time -> time.plus(Duration.ofMinutes(4)));
        assertThat(round().sample().celery().value()).isEqualTo(before);
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(2)));
        assertThat(round().sample().celery().get().orElseThrow().asked()).isEqualTo(now.get());
    }

    @Test
    void aUnitThatIsDownIsNamedWithItsHost() {
        var app2 = target.host("app2").orElseThrow();
        app2.run(app2.asRoot(new ChangeUnits(UnitVerb.STOP, List.of("obcms.service"), Duration.ofSeconds(20))));

        assertThat(unfit(round()))
                .contains("unit app2 obcms.service FAILED")
                .doesNotContain("unit app1 obcms.service FAILED");
    }

    @Test
    void aWorkerThatSaysNothingIsMissing() throws InterruptedException {
        sandbox.host("worker1").worker().stop(Duration.ZERO);

        assertThat(unfit(round())).contains("workers_missing FAILED");
    }

    @Test
    void redisThatIsAwayHasFailedAndIsSeenAgain() throws IOException {
        sandbox.redis().halt();
        try {
            assertThat(unfit(round()))
                    .contains("redis FAILED", "redis_answer UNKNOWN")
                    .doesNotContain("database FAILED");
        } finally {
            sandbox.redis().resume();
        }
        assertThat(unfit(round())).noneMatch(value -> value.startsWith("redis"));
    }

    @Test
    void tasksOfEveryQueueAndPriorityAreCounted() {
        try (Jedis redis = sandbox.redis().connect()) {
            redis.sadd(
                    "_kombu.binding.celery",
                    "celery\u0006\u0016\u0006\u0016celery",
                    "r\u0006\u0016\u0006\u0016reports");
            redis.lpush("celery", "a", "b");
            redis.lpush("celery\u0006\u00163", "c");
            for (int i = 0; i < 150; i++) {
                redis.lpush("reports", "task " + i);
            }
        }
        Round round = round();

        assertThat(value(round, "queue celery")).isEqualTo(3);
        assertThat(unfit(round)).contains("queue reports ATTENTION");
    }

    @Test
    void aDatabaseThatIsAwayHasFailed() throws SQLException {
        String live = target.databaseAddress().database();
        try (var admin = sandbox.connect("postgres");
                var statement = admin.createStatement()) {
            statement.execute("alter database \"" + live + "\" rename to away");
        }
        try {
            assertThat(unfit(round())).contains("database FAILED", "database_query UNKNOWN");
        } finally {
            try (var admin = sandbox.connect("postgres");
                    var statement = admin.createStatement()) {
                statement.execute("alter database away rename to \"" + live + "\"");
            }
        }
    }

    @Test
    void statementsThatRunLongAreSeenWithoutTheirValues() {
        String slow = "select count(*) as n from auth_user where username = 'juan.delacruz' or pg_sleep(60) is null";
        Cancellation enough = new Cancellation();
        Access access = Access.of(Message.of("monitoring.work.activity")).stoppedBy(enough);
        List<String> shapes = new ArrayList<>();
        try (Beside<Long> running =
                Beside.begin(() -> target.database().read(access, reading -> reading.number(Sql.of(slow))))) {
            // The statement goes on until it has been seen, however slow a look is.
            for (int look = 0; look < 30 && shapes.stream().noneMatch(shape -> shape.contains("pg_sleep")); look++) {
                round().sample().database().get().orElseThrow().longest().forEach(one -> shapes.add(one.shape()));
            }
            enough.request();
            assertThatThrownBy(running::result).hasMessageContaining("DB-CANCELLED");
        }
        assertThat(shapes)
                .anyMatch(shape -> shape.contains("where username = ? or pg_sleep(?) is null"))
                .noneMatch(shape -> shape.contains("juan"));
    }

    @Test
    void whoStandsInTheWayOfAStatementIsNamed() throws SQLException {
        String live = target.databaseAddress().database();
        try (var holder = sandbox.connect(live);
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table auth_user in access exclusive mode");
            try (var pid = statement.executeQuery("select pg_backend_pid()")) {
                assertThat(pid.next()).isTrue();
                List<RunningStatement> waiting = new ArrayList<>();
                try (Beside<Long> running = Beside.begin(() -> target.database()
                        .read(
                                Access.of(Message.of("monitoring.work.activity")),
                                reading -> reading.number(Sql.of("select count(*) as n from auth_user"))))) {
                    while (waiting.isEmpty()) {
                        DatabaseSample sample =
                                round().sample().database().get().orElseThrow();
                        assertThat(sample.seesAll())
                                .as("by the role of the application")
                                .isFalse();
                        sample.longest().stream()
                                .filter(RunningStatement::isWaiting)
                                .forEach(waiting::add);
                    }
                    holder.rollback();
                    assertThat(running.result()).isNotNegative();
                }
                assertThat(waiting.getFirst().blockers()).containsExactly(pid.getLong(1));
            }
        }
    }

    @Test
    void aHostThatIsSlowOrBusyNeedsAttentionAndNothingElseDoes() {
        sandbox.faults().inject(new Fault.SlowHost("worker1", Duration.ofMillis(3500)));
        sandbox.host("app2").machine().burden(new Burden(10, 4, 100_000_000, 2_000_000));
        sandbox.host("app1").machine().files().disks().mount("/opt/obcms/backups", 1000, false);
        try {
            assertThat(unfit(round()))
                    .contains("host_answer worker1 ATTENTION", "host_load app2 ATTENTION", "host_memory app2 FAILED")
                    .noneMatch(value -> value.endsWith("FAILED") && !value.contains("app2"));
        } finally {
            sandbox.host("app2").machine().burden(Burden.light());
            sandbox.host("app1").machine().files().disks().unmount("/opt/obcms/backups");
        }
    }

    @Test
    void aFullDiskIsNamedWithItsPlace() {
        sandbox.host("app1").machine().files().disks().leaveFree("/opt/obcms/backups", 0);
        try {
            assertThat(unfit(round())).contains("host_disk app1 /opt/obcms/backups FAILED");
        } finally {
            sandbox.host("app1").machine().files().disks().unmount("/opt/obcms/backups");
        }
    }

    @Test
    void aHostThatCannotBeReachedHidesOnlyItself() {
        sandbox.faults().inject(new Fault.ChangedHostKey("worker1"));
        Round round = round();

        assertThat(unfit(round))
                .contains("host worker1 FAILED", "workers_missing UNKNOWN", "beat_age UNKNOWN")
                .noneMatch(value -> value.contains("app1") || value.contains("app2") || value.contains("redis"));
        assertThat(keys(round)).noneMatch(key -> key.startsWith("unit worker1"));
    }

    @Test
    void aSiteThatAnswersWithErrorsIsSeen() {
        sandbox.faults().inject(new Fault.ServerErrorAfterSwitch());
        OpenedSandbox.switchTo(target, Mode.BMMS);

        assertThat(unfit(round())).contains("site FAILED", "site_errors FAILED");
    }

    private Round round() {
        return new Course(target.profile()).after(monitoring.look(Cancellation.none()));
    }

    private static List<String> keys(Round round) {
        return round.judged().stream().map(one -> one.value().key()).toList();
    }

    private static List<String> unfit(Round round) {
        return round.judged().stream()
                .filter(one -> one.judgement() != Judgement.GOOD)
                .map(one -> one.value().key() + " " + one.judgement())
                .toList();
    }

    private static double value(Round round, String key) {
        return round.judged().stream()
                .filter(one -> one.value().key().equals(key))
                .findFirst()
                .flatMap(one -> one.value().value().get())
                .orElseThrow();
    }
}
