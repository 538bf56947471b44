package org.bmms.console.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SnapshotTest {
    private static final Access WORK = Access.of(Message.of("database.work.version"));
    private static final Sql COUNT = Sql.of("select count(*) as n from mana_need");

    private static final String IDLE = "select count(*) as n from pg_stat_activity"
            + " where datname = current_database() and state = 'idle in transaction'";

    private final TargetDatabase target = TargetDatabase.detailed();

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void allReadersSeeTheSameMoment() {
        try (Snapshot snapshot = target.database().snapshot(WORK)) {
            long before = snapshot.read(WORK, reading -> reading.number(COUNT));
            target.script("delete from mana_need");

            long first = snapshot.read(WORK, reading -> reading.number(COUNT));
            long second = snapshot.read(
                    WORK, outer -> snapshot.read(WORK, reading -> reading.number(COUNT)) + outer.number(COUNT));

            assertThat(first).isEqualTo(before);
            assertThat(second).isEqualTo(2 * before);
            assertThat(target.number("select count(*) as n from mana_need"))
                    .as("outside the snapshot")
                    .isZero();
        }
    }

    @Test
    void itKnowsItsMoment() {
        try (Snapshot snapshot = target.database().snapshot(WORK)) {
            assertThat(Duration.between(snapshot.asOf(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        }
    }

    @Test
    void itsReadersCannotWrite() {
        try (Snapshot snapshot = target.database().snapshot(WORK)) {
            assertReadOnly(snapshot);
        }
    }

    @Test
    void aLostSnapshotIsToldApartFromALostConnection() {
        try (Snapshot snapshot = target.database().snapshot(WORK)) {
            target.script("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                    + " and state = 'idle in transaction'");

            assertThat(Failures.of(() -> snapshot.read(WORK, reading -> reading.number(COUNT)))
                            .code())
                    .isEqualTo(DatabaseFailure.SNAPSHOT_LOST);
        }
    }

    @Test
    @Timeout(60)
    void oneThatIsOpenedAfterItsCallerLeftIsClosed() {
        Cancellation cancellation = new Cancellation();
        CompletableFuture<Boolean> left = new CompletableFuture<>();
        CompletableFuture<Snapshot> opened = new CompletableFuture<>();

        Failure failure = Failures.of(() -> new Attempt(WORK.stoppedBy(cancellation)).run(attempt -> {
            cancellation.request();
            while (!left.isDone()) {
                Thread.onSpinWait();
            }
            assertThat(Thread.interrupted()).as("it was asked to end").isTrue();
            Snapshot snapshot = target.database().snapshot(WORK);
            opened.complete(snapshot);
            return snapshot;
        }));
        left.complete(true);

        assertThat(failure.code()).isEqualTo(DatabaseFailure.CANCELLED);
        opened.join();
        while (target.number(IDLE) > 0) {
            Thread.onSpinWait();
        }
    }

    private static void assertReadOnly(Snapshot snapshot) {
        assertThat(Failures.of(() -> snapshot.read(
                                WORK,
                                reading -> reading.list(
                                        Sql.of("delete from mana_need returning id"), r -> r.number("id"))))
                        .code())
                .isEqualTo(DatabaseFailure.READ_ONLY);
    }
}
