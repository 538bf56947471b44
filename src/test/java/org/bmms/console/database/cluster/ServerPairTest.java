package org.bmms.console.database.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.ResumingSnapshot;
import org.bmms.console.database.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which of two real servers is the primary, how far the other is behind, and what its replay ends. */
@Timeout(90)
class ServerPairTest {
    private static final Access WORK = Access.of(Message.of("test.work"));

    private final ServerPair pair = ServerPair.shared();
    private Database first;
    private Database second;
    private PrimarySearch search;

    @BeforeEach
    void start() {
        first = open(pair.first());
        second = open(pair.second());
        // The standby first, as an address may name them.
        search = new PrimarySearch(List.of(
                new Member(pair.second().server(), () -> List.of(second)),
                new Member(pair.first().server(), () -> List.of(first))));
        pair.first().script("postgres", "drop table if exists counted; create table counted (id int primary key)");
        eventually(() -> new Standby(pair.second().server(), second, first)
                .lag(Cancellation.none())
                .isNone());
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void thePrimaryIsFoundBehindAStandbyAndOnlyItIsWrittenTo() {
        assertThat(search.answers(Cancellation.none()))
                .extracting(ServerAnswer::part)
                .containsExactly(ServerPart.STANDBY, ServerPart.PRIMARY);
        assertThat(search.primary()).isEqualTo(pair.first().server());
        assertThat(search.standby()).isEqualTo(pair.second().server());

        try (Database guarded = guarded(pair.first())) {
            guarded.write(WORK, writing -> writing.update(Sql.of("insert into counted values (1)")));
        }
        try (Database wrong = guarded(pair.second())) {
            Failure failure = failure(() -> wrong.write(WORK, writing -> {
                throw new AssertionError("nothing may be begun there");
            }));
            assertThat(failure.code()).isEqualTo(DatabaseFailure.PRIMARY_MOVED);
            assertThat(failure.arguments())
                    .containsExactly(
                            pair.second().server().toString(),
                            pair.first().server().toString());
        }
    }

    /** As in the middle of a full rollback, when another database is put in the place of the application's. */
    @Test
    void aServerIsAskedInAnotherDatabaseWhereOneLetsNobodyIn() {
        pair.first().script("postgres", "drop database if exists closed");
        pair.first().script("postgres", "create database closed allow_connections false");
        Endpoint server = pair.first().server();
        try (Database closed = new Database(pair.first().address("closed"), limits())) {
            assertThat(new PrimarySearch(List.of(new Member(server, () -> List.of(closed, first)))).primary())
                    .isEqualTo(server);
            assertThat(failure(() -> new PrimarySearch(List.of(new Member(server, () -> List.of(closed)))).primary())
                            .code())
                    .isEqualTo(DatabaseFailure.NO_PRIMARY);
        }
    }

    @Test
    void theLagGrowsWhileReplayIsPausedAndGoesAway() {
        Standby standby = new Standby(pair.second().server(), second, first);
        eventually(() -> standby.lag(Cancellation.none()).isNone());

        pair.second().script("postgres", "select pg_wal_replay_pause()");
        pair.first().script("postgres", "insert into counted select generate_series(10, 2000)");
        ReplicationLag little = standby.lag(Cancellation.none());
        pair.first().script("postgres", "insert into counted select generate_series(3000, 9000)");
        ReplicationLag more = standby.lag(Cancellation.none());

        assertThat(little.bytes()).isPositive();
        assertThat(little.time().orElseThrow()).isPositive();
        assertThat(more.bytes()).isGreaterThan(little.bytes());
        assertThat(more.time().orElseThrow()).isGreaterThan(little.time().orElseThrow());
        assertThat(more.measured()).isAfter(little.measured());
        pair.second().script("postgres", "select pg_wal_replay_resume()");
        eventually(() -> standby.lag(Cancellation.none()).isNone());
        assertThat(failure(() -> new Standby(pair.first().server(), first, first).lag(Cancellation.none()))
                        .code())
                .isEqualTo(DatabaseFailure.NO_STANDBY);
    }

    /** With max_standby_streaming_delay = 0 whatever is in the way of replay is ended at once. */
    @Test
    void whatReplayEndsIsReadAgainAlone() {
        pair.first().script("postgres", "insert into counted select generate_series(1, 100)");
        eventually(() -> count(second) == 100);
        AtomicInteger times = new AtomicInteger();

        long rows = second.read(WORK, reading -> {
            long seen = reading.number(Sql.of("select count(*) as n from counted"));
            if (times.incrementAndGet() == 1) {
                pair.first().script("postgres", "alter table counted add column more int");
                reading.number(Sql.of("select count(*) as n from counted, pg_sleep(5)"));
            }
            return seen;
        });

        assertThat(rows).isEqualTo(100);
        assertThat(times).hasValue(2);
    }

    @Test
    void aSnapshotThatReplayEndsIsOpenedAnew() {
        pair.first().script("postgres", "insert into counted select generate_series(1, 100)");
        eventually(() -> count(second) == 100);
        AtomicInteger times = new AtomicInteger();
        try (ResumingSnapshot snapshot = new ResumingSnapshot(second, Duration.ofSeconds(10), times::set)) {
            long rows = snapshot.read(WORK, (reading, at) -> {
                long seen = reading.number(Sql.of("select count(*) as n from counted"));
                if (times.get() == 0) {
                    pair.first().script("postgres", "alter table counted add column more int");
                    reading.number(Sql.of("select count(*) as n from counted, pg_sleep(5)"));
                }
                return seen;
            });
            assertThat(rows).isEqualTo(100);
        }
        assertThat(times.get()).isPositive();
    }

    private Database guarded(ServerPair.One one) {
        return new Database(one.address("postgres"), limits(), () -> search.require(one.server()));
    }

    private static Database open(ServerPair.One one) {
        return new Database(one.address("postgres"), limits());
    }

    private static DatabaseLimits limits() {
        return DatabaseLimits.usual().connectingWithin(Duration.ofSeconds(2));
    }

    private static long count(Database database) {
        return database.read(WORK, reading -> reading.number(Sql.of("select count(*) as n from counted")));
    }

    private static void eventually(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static Failure failure(ThrowingCallable call) {
        FailureException thrown = catchThrowableOfType(FailureException.class, call);
        assertThat(thrown).isNotNull();
        return thrown.failure();
    }
}
