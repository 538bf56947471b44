package org.bmms.console.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.CuttableProxy;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.Failures;
import org.bmms.console.database.Sql;
import org.bmms.console.database.TargetDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Promises D4 and D6 for scans. */
@Timeout(120)
class CoverageUnderFaultsTest {
    private static final Access ANY = Access.of(Message.of("coverage.work.verdict"));
    private static final String WAITING =
            "select count(*) as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";

    private final TargetDatabase target = TargetDatabase.detailed();
    private final CuttableProxy proxy = new CuttableProxy(target.server().port());
    private final Database database = new Database(
            target.server().address(target.name()).through("127.0.0.1", proxy.port()),
            DatabaseLimits.usual().connectingWithin(Duration.ofSeconds(2)));
    private final CoverageScan scan = new CoverageScan(database, CoverageFixture.REQUIRED, CoverageLimits.usual());

    @AfterEach
    void close() {
        proxy.restore();
        database.close();
        proxy.close();
        target.close();
    }

    @Test
    void aScanGoesOnAfterTheConnectionWasCut() {
        AtomicInteger counted = new AtomicInteger();

        CoverageReport report = scan.count(Cancellation.none(), new CoverageListener() {
            @Override
            public void counted(TableCoverage table) {
                if (counted.incrementAndGet() == 2) {
                    proxy.cut();
                }
            }
        });

        assertThat(report.interruptions()).isPositive();
        assertThat(report.rows()).isEqualTo(230);
        assertThat(report.tables()).filteredOn(TableCoverage::exact).hasSize(6);
    }

    @Test
    void aScanWaitsForADatabaseThatComesBack() {
        AtomicInteger times = new AtomicInteger();

        CoverageReport report = scan.count(Cancellation.none(), new CoverageListener() {
            @Override
            public void judged(CoverageReport verdict) {
                proxy.cut();
            }

            @Override
            public void interrupted(int count) {
                if (times.incrementAndGet() == 1) {
                    proxy.refuse();
                    CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(proxy::restore);
                }
            }

            @Override
            public void counted(TableCoverage table) {
                if (times.get() == 0) {
                    proxy.cut();
                }
            }
        });

        assertThat(times).hasPositiveValue();
        assertThat(report.rows()).isEqualTo(230);
    }

    @Test
    void aDatabaseThatGoesAwayDuringTheVerdictIsWaitedFor() {
        AtomicInteger judged = new AtomicInteger();
        CoverageListener listener = new CoverageListener() {
            @Override
            public void judged(CoverageReport verdict) {
                judged.incrementAndGet();
            }
        };
        CompletableFuture<CoverageReport> report = target.database().write(ANY, holder -> {
            holder.update(Sql.of("lock table mana_need in access exclusive mode"));
            CompletableFuture<CoverageReport> scanning = CompletableFuture.supplyAsync(
                    () -> scan.count(Cancellation.none(), listener), Thread::startVirtualThread);
            while (target.number(WAITING) == 0) {
                LockSupport.parkNanos(10_000_000);
            }
            proxy.refuse();
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(proxy::restore);
            assertThat(judged).hasValue(0);
            return scanning;
        });

        assertThat(report.join().rows()).isEqualTo(230);
        assertThat(report.join().interruptions()).isPositive();
    }

    @Test
    void aScanEndsWhenTheDatabaseStaysAway() {
        CoverageScan impatient = new CoverageScan(
                database,
                CoverageFixture.REQUIRED,
                new CoverageLimits(2, Duration.ofMinutes(1), Duration.ofSeconds(1)));

        Failure failure = Failures.of(() -> impatient.count(Cancellation.none(), new CoverageListener() {
            @Override
            public void counted(TableCoverage table) {
                proxy.refuse();
            }
        }));

        assertThat(failure.code()).isIn(DatabaseFailure.UNREACHABLE, DatabaseFailure.CONNECTION_LOST);
    }

    @Test
    void aCancelledScanEndsWithinASecond() {
        Cancellation cancellation = new Cancellation();
        AtomicInteger counted = new AtomicInteger();
        long[] cancelled = new long[1];

        Failure failure = Failures.of(() -> scan.count(cancellation, new CoverageListener() {
            @Override
            public void counted(TableCoverage table) {
                if (counted.incrementAndGet() == 1) {
                    proxy.goDead();
                    cancelled[0] = Instant.now().toEpochMilli();
                    cancellation.request();
                }
            }
        }));

        assertThat(failure.code()).isEqualTo(DatabaseFailure.CANCELLED);
        assertThat(Instant.now().toEpochMilli() - cancelled[0]).isLessThan(2_000);
    }
}
