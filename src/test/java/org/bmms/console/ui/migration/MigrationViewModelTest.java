package org.bmms.console.ui.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.migration.Goal;
import org.bmms.console.migration.MigrationFailure;
import org.bmms.console.migration.MigrationPlanner;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.ui.run.FakeRuns;
import org.bmms.console.ui.run.RunMonitor;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How far the database is migrated, without a window. */
@Timeout(60)
class MigrationViewModelTest {
    private static final Instant NOW = Instant.parse("2026-04-03T01:05:12Z");

    private final List<Goal> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final BlockingQueue<Runnable> changes = new LinkedBlockingQueue<>();
    private final BackgroundWork work = new BackgroundWork(changes::add);
    private final RunMonitor monitor = new RunMonitor(new FakeRuns(plan(Goal.REQUIRED)), work, () -> NOW);
    private volatile Instant now = NOW;
    private volatile boolean waits;
    private volatile @Nullable Failure refusal;
    private final MigrationViewModel model = new MigrationViewModel(this::made, monitor, work, () -> now);

    @AfterEach
    void close() {
        slow.countDown();
        monitor.close();
        work.close();
    }

    private Plan made(Goal goal, Cancellation cancellation) {
        asked.add(goal);
        Failure why = refusal;
        if (why != null) {
            throw why.asException();
        }
        if (waits && goal == Goal.REQUIRED) {
            try (var _ = cancellation.onRequest(slow::countDown)) {
                slow.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return plan(goal);
    }

    private static Plan plan(Goal goal) {
        return new Plan(
                "20260403_010512-" + goal,
                MigrationPlanner.KIND,
                "obcms-production",
                "ana",
                NOW,
                NOW.plus(Duration.ofMinutes(30)),
                "fingerprint",
                "{}",
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void theWholeWayIsPlannedFirstAndMayBeBegunUntilThePlanExpires() throws InterruptedException {
        assertThat(model.isReady()).isFalse();
        model.replan();
        until(() -> model.plan().get() != null);

        assertThat(asked).containsExactly(Goal.REQUIRED);
        assertThat(model.isReady()).isTrue();
        now = NOW.plus(Duration.ofHours(1));
        assertThat(model.isReady()).isFalse();
    }

    @Test
    void anotherGoalStopsThePlanningOfTheOneBefore() throws InterruptedException {
        waits = true;
        model.replan();
        until(() -> asked.contains(Goal.REQUIRED));
        model.goal().set(Goal.NULLABLE);
        until(() -> model.plan().get() != null);

        assertThat(slow.getCount()).as("the first was cancelled").isZero();
        assertThat(model.plan().get()).isEqualTo(plan(Goal.NULLABLE));
    }

    @Test
    void aMissingBackupIsToldFromOtherRefusals() throws InterruptedException {
        refusal = Failure.unchanged(MigrationFailure.NO_BACKUP, Message.of("activation.gate.backup.none"));
        model.replan();
        until(() -> model.refusal().get() != null);
        assertThat(model.lacksBackup()).isTrue();
        assertThat(model.isReady()).isFalse();

        refusal = Failure.unchanged(MigrationFailure.MODE, "BMMS");
        model.replan();
        assertThat(model.lacksBackup()).isFalse();
        until(() -> model.refusal().get() != null);
        assertThat(model.lacksBackup()).isFalse();
    }

    @Test
    void whatIsBegunIsWhatWasPlanned() throws InterruptedException {
        model.begin("obcms-production");
        assertThat(model.begun()).as("nothing was planned").isNull();

        model.replan();
        until(() -> model.plan().get() != null);
        model.begin("obcms-production");

        assertThat(model.begun()).isEqualTo(plan(Goal.REQUIRED).id());
        assertThat(model.isUnderWay()).isTrue();
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable change = changes.poll(100, TimeUnit.MILLISECONDS);
            if (change != null) {
                change.run();
            }
        }
    }
}
