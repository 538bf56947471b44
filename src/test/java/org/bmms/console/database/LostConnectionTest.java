package org.bmms.console.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Promise D4. */
@Timeout(60)
class LostConnectionTest {
    private static final Access WORK = Access.of(Message.of("database.work.version"));
    private static final DatabaseLimits LIMITS = DatabaseLimits.usual().connectingWithin(Duration.ofSeconds(2));

    private final TargetDatabase target = TargetDatabase.empty();
    private final CuttableProxy proxy = new CuttableProxy(target.server().port());
    private final Database database =
            new Database(target.server().address(target.name()).through("127.0.0.1", proxy.port()), LIMITS);

    @AfterEach
    void close() {
        database.close();
        proxy.close();
        target.close();
    }

    @Test
    void aReadIsRepeatedOnceAfterTheConnectionWasCut() {
        AtomicInteger runs = new AtomicInteger();

        long answer = database.read(WORK, reading -> {
            if (runs.incrementAndGet() == 1) {
                proxy.cut();
            }
            return reading.number(Sql.of("select 7 as n"));
        });

        assertThat(answer).isEqualTo(7);
        assertThat(runs).hasValue(2);
    }

    @Test
    void aReadIsNotRepeatedForEver() {
        AtomicInteger runs = new AtomicInteger();

        Failure failure = Failures.of(() -> database.read(WORK, reading -> {
            runs.incrementAndGet();
            proxy.cut();
            return reading.number(Sql.of("select 7 as n"));
        }));

        assertThat(failure.code()).isEqualTo(DatabaseFailure.CONNECTION_LOST);
        assertThat(runs).hasValue(2);
    }

    @Test
    void aWriteIsNeverRepeated() {
        target.script("create table kept (id bigint)");
        AtomicInteger runs = new AtomicInteger();

        Failure failure = Failures.of(() -> database.write(WORK, writing -> {
            runs.incrementAndGet();
            writing.update(Sql.of("insert into kept values (1)"));
            proxy.cut();
            return writing.update(Sql.of("insert into kept values (2)"));
        }));

        assertThat(failure.code()).isEqualTo(DatabaseFailure.CONNECTION_LOST);
        assertThat(failure.changed()).isEqualTo(Changed.NO);
        assertThat(runs).hasValue(1);
        assertThat(target.number("select count(*) as n from kept")).isZero();
    }

    @Test
    void workResumesWhenTheWayIsBack() {
        assertThat(answer()).isEqualTo(1);
        proxy.refuse();
        assertThat(Failures.of(this::answer).code()).isIn(DatabaseFailure.UNREACHABLE, DatabaseFailure.CONNECTION_LOST);
        proxy.restore();

        assertThat(answer()).isEqualTo(1);
    }

    @Test
    void aWayThatWentDeadIsNotTakenForABusyPool() {
        assertThat(answer()).isEqualTo(1);
        database.read(WORK, first -> {
            proxy.goDead();
            // Beside the one in use, this needs a new connection, which never comes about.
            assertThat(Failures.of(this::answer).code()).isEqualTo(DatabaseFailure.UNREACHABLE);
            proxy.restore();
            return true;
        });
    }

    @Test
    void aConnectionEndedByTheServerIsALostOne() {
        AtomicInteger runs = new AtomicInteger();

        database.read(WORK, reading -> {
            if (runs.incrementAndGet() == 1) {
                long pid = reading.number(Sql.of("select pg_backend_pid()::bigint as n"));
                target.script("select pg_terminate_backend(" + pid + ")");
            }
            return reading.number(Sql.of("select 7 as n"));
        });

        assertThat(runs).hasValue(2);
    }

    private long answer() {
        return database.read(WORK, reading -> reading.number(Sql.of("select 1 as n")));
    }
}
