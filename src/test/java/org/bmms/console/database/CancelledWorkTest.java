package org.bmms.console.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Promise D6. */
@Timeout(60)
class CancelledWorkTest {
    private static final Message LABEL = Message.of("database.work.version");

    private final TargetDatabase target = TargetDatabase.empty();
    private final CuttableProxy proxy = new CuttableProxy(target.server().port());
    private final Cancellation cancellation = new Cancellation();
    private Database database = target.database();

    @BeforeEach
    void connect() {
        database = new Database(
                target.server().address(target.name()).through("127.0.0.1", proxy.port()), DatabaseLimits.usual());
    }

    @AfterEach
    void close() {
        proxy.restore();
        database.close();
        proxy.close();
        target.close();
    }

    @Test
    void aCancelledQueryEndsOnTheServerWithinASecond() {
        CompletableFuture<Failure> query = longQuery("select pg_sleep(50) as marker_a", "marker_a");

        Instant start = Instant.now();
        cancellation.request();
        Failure failure = query.join();
        await(() -> target.server().running("marker_a") == 0);

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(failure.code()).isEqualTo(DatabaseFailure.CANCELLED);
        assertThat(failure.changed()).isEqualTo(Changed.NO);
    }

    @Test
    void theConnectionServesOthersAfterACancelledQuery() {
        CompletableFuture<Failure> query = longQuery("select pg_sleep(50) as marker_b", "marker_b");
        cancellation.request();
        query.join();

        long answer = database.read(Access.of(LABEL), reading -> reading.number(Sql.of("select 5 as n")));
        assertThat(answer).isEqualTo(5);
    }

    @Test
    void whenTheTunnelIsDeadTheCallerIsFreeWithinASecond() {
        CompletableFuture<Failure> query = longQuery("select pg_sleep(50) as marker_c", "marker_c");
        proxy.goDead();

        Instant start = Instant.now();
        cancellation.request();
        Failure failure = query.join();

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(failure.code()).isEqualTo(DatabaseFailure.CANCELLED);
    }

    @Test
    void theServerEndsTheQueryOfABrokenTunnelByItself() {
        CompletableFuture<Failure> query = longQuery("select pg_sleep(50) as marker_d", "marker_d");
        cancellation.request();
        query.join();
        CompletableFuture<Failure> second =
                longQueryOf("select pg_sleep(50) as marker_e", "marker_e", Cancellation.none());
        proxy.refuse();

        assertThat(second.join().code()).isIn(DatabaseFailure.UNREACHABLE, DatabaseFailure.CONNECTION_LOST);
        await(() -> target.server().running("marker_e") == 0);
    }

    @Test
    void aWriteCancelledBeforeItsCommitChangesNothing() {
        target.script("create table kept (id bigint)");
        Failure failure = Failures.of(() -> database.write(Access.of(LABEL).stoppedBy(cancellation), writing -> {
            writing.update(Sql.of("insert into kept values (1)"));
            cancellation.request();
            return true;
        }));

        assertThat(failure.code()).isEqualTo(DatabaseFailure.CANCELLED);
        assertThat(target.number("select count(*) as n from kept")).isZero();
    }

    @Test
    void aWriteCutAtItsCommitIsUnknown() {
        target.script("create table kept (id bigint unique deferrable initially deferred);"
                + " create function slow() returns trigger language plpgsql as"
                + " $$ begin perform pg_sleep(30), 'marker_f'; return null; end $$;"
                + " create constraint trigger at_commit after insert on kept deferrable initially deferred"
                + " for each row execute function slow()");
        CompletableFuture<Failure> write = CompletableFuture.supplyAsync(
                () -> Failures.of(() -> database.write(
                        Access.of(LABEL), writing -> writing.update(Sql.of("insert into kept values (1)")))),
                Thread::startVirtualThread);
        await(() -> target.server().running("COMMIT") == 1);
        proxy.refuse();

        Failure failure = write.join();
        assertThat(failure.code()).isEqualTo(DatabaseFailure.OUTCOME_UNKNOWN);
        assertThat(failure.changed()).isEqualTo(Changed.UNKNOWN);
    }

    @Test
    void anInterruptedCallerLeavesAndStaysInterrupted() throws InterruptedException {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread caller = Thread.ofVirtual().start(() -> {
            Failures.of(() -> database.read(
                    Access.of(LABEL),
                    reading -> reading.list(Sql.of("select pg_sleep(50)::text as marker_g"), r -> r.text("marker_g"))));
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        await(() -> target.server().running("marker_g") == 1);
        caller.interrupt();
        caller.join();

        assertThat(interrupted.join()).isTrue();
        await(() -> target.server().running("marker_g") == 0);
    }

    private CompletableFuture<Failure> longQuery(String sql, String marker) {
        return longQueryOf(sql, marker, cancellation);
    }

    private CompletableFuture<Failure> longQueryOf(String sql, String marker, Cancellation stop) {
        CompletableFuture<Failure> query = CompletableFuture.supplyAsync(
                () -> Failures.of(() -> database.read(
                        Access.of(LABEL).stoppedBy(stop), reading -> reading.list(Sql.of(sql), r -> r.text(marker)))),
                Thread::startVirtualThread);
        await(() -> target.server().running(marker) == 1);
        return query;
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plusSeconds(10);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waiting").isBefore(deadline);
        }
    }
}
