package org.bmms.console.ui.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.base.Failure;
import org.bmms.console.run.RunFailure;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.run.FakeRuns;
import org.bmms.console.ui.run.RunMonitor;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The choice between the ways back, without a window. */
@Timeout(60)
class RollbackViewModelTest {
    private final FakeRollback source = new FakeRollback();
    private final BlockingQueue<Runnable> changes = new LinkedBlockingQueue<>();
    private final BackgroundWork work = new BackgroundWork(changes::add);
    private final Plan switching = switching();
    private final FakeRuns runs = new FakeRuns(switching);
    private final RunMonitor monitor = new RunMonitor(runs, work, () -> FakeRollback.NOW);

    @AfterEach
    void close() {
        source.counted.countDown();
        monitor.close();
        work.close();
    }

    @Test
    void theFastestWayIsPlannedFirstAndNoTableIsCounted() throws InterruptedException {
        RollbackViewModel model = loaded(null);

        assertThat(model.way().get()).isEqualTo(Way.MODE_ONLY);
        assertThat(model.isReady()).isTrue();
        assertThat(source.asked).containsExactly("mode");
        WayBack way = way(model);
        assertThat(way.awayFrom()).isEqualTo(3);
        assertThat(way.backAfter()).isEqualTo(4);
        assertThat(way.kept())
                .extracting(kept -> kept.text().key())
                .containsExactly(
                        "ui-rollback.kept.rows",
                        "ui-rollback.kept.settings",
                        "ui-rollback.kept.again",
                        "ui-rollback.kept.journal");
    }

    @Test
    void theNewestProvenBackupIsChosenAndItsLossIsCounted() throws InterruptedException {
        source.backups = List.of(
                FakeRollback.backup("20260403_000000", 1, 1, false),
                FakeRollback.backup("20260402_015810", 31, 312, true));
        RollbackViewModel model = loaded(null);
        model.way().set(Way.FULL);
        until(() -> model.plan().get() != null && model.loss().get() != null);

        assertThat(source.asked).containsExactly("mode", "full 20260402_015810", "loss 20260402_015810");
        assertThat(way(model).plan().id()).startsWith("full-rollback");
        assertThat(way(model).kept().getFirst().text().arguments())
                .containsExactly("obcms_prod", "obcms_prod_before_20260403_090512");
        assertThat(way(model).warnings()).hasSize(1);
    }

    @Test
    void anotherBackupStopsTheCountOfTheOneBefore() throws InterruptedException {
        RollbackViewModel model = loaded(null);
        source.slow = true;
        model.way().set(Way.FULL);
        until(() -> model.counting().get() != null && model.counting().get().total() == 43);
        assertThat(model.counting().get().done()).isEqualTo(17);
        source.slow = false;
        model.chosen().set(rows(model).get(1));
        until(() -> model.loss().get() != null && model.plan().get() != null);

        assertThat(model.loss().get().backup()).isEqualTo("20260401_220004");
        assertThat(model.counting().get()).isNull();
        assertThat(source.asked).containsSubsequence("loss 20260402_015810", "loss 20260401_220004");
    }

    @Test
    void backupsThatWereNeverRestoredAreShownAndCannotBeChosen() throws InterruptedException {
        RollbackViewModel model = loaded(null);

        assertThat(rows(model)).extracting(BackupRow::usable).containsExactly(true, true, false);
        assertThat(rows(model)).extracting(BackupRow::mark).containsExactly(Mark.GOOD, Mark.GOOD, Mark.ATTENTION);
        assertThat(rows(model).getFirst().ageInWords().arguments()).containsExactly(1L, 7);
    }

    @Test
    void whatCannotBePlannedSaysWhyAndCannotBegin() throws InterruptedException {
        source.refusal = FakeRollback.notProven();
        RollbackViewModel model = model(null);
        model.load();
        until(() -> model.refusal().get() != null);
        model.begin(FakeRollback.ENVIRONMENT);

        assertThat(model.isReady()).isFalse();
        assertThat(monitor.isInHand()).isFalse();
        source.refusal = null;
        model.replan();
        until(model::isReady);

        assertThat(model.refusal().get()).isNull();
    }

    @Test
    void aSwitchThatIsNotOverIsTakenBackInItsOwnRun() throws InterruptedException {
        runs.write(new Event.Started(switching.hash()), "ben", "laptop");
        runs.write(new Event.DecisionAwaited(), "ben", "laptop");
        RollbackViewModel model = loaded(RunView.of(switching, List.of()));

        assertThat(way(model).ofOpenRun()).isTrue();
        assertThat(source.asked).isEmpty();
        model.begin(FakeRollback.ENVIRONMENT);
        until(() -> runs.done().contains("close") && !monitor.busy().get());

        assertThat(runs.done()).containsExactly("roll back: by the operator", "close");
        assertThat(model.isUnderWay()).isTrue();
    }

    @Test
    void aSwitchThatIsNotOverClosesTheWayToABackup() throws InterruptedException {
        RollbackViewModel model = loaded(RunView.of(switching, List.of()));
        model.way().set(Way.FULL);
        until(() -> model.plan().get() != null);

        assertThat(model.isReady()).isFalse();
    }

    @Test
    void aRunThatIsRefusedLeavesTheChoice() throws InterruptedException {
        runs.refusal = Failure.unchanged(RunFailure.LOCKED, "ben", "laptop", "today", "x", 3);
        RollbackViewModel model = loaded(RunView.of(switching, List.of()));
        model.begin(FakeRollback.ENVIRONMENT);
        until(() -> monitor.failure().get() != null);

        assertThat(model.isUnderWay()).isFalse();
        assertThat(model.begun()).isEqualTo(switching.id());
    }

    private RollbackViewModel loaded(@Nullable RunView open) throws InterruptedException {
        RollbackViewModel model = model(open);
        model.load();
        until(() -> model.plan().get() != null && model.backups().get() != null);
        return model;
    }

    private RollbackViewModel model(@Nullable RunView open) {
        return new RollbackViewModel(source, monitor, work, () -> FakeRollback.NOW, open);
    }

    private static WayBack way(RollbackViewModel model) {
        WayBack way = model.plan().get();
        if (way == null) {
            throw new AssertionError("nothing is planned");
        }
        return way;
    }

    private static List<BackupRow> rows(RollbackViewModel model) {
        List<BackupRow> rows = model.backups().get();
        return rows == null ? List.of() : rows;
    }

    private Plan switching() {
        Plan plan = source.modeOnly(org.bmms.console.base.Cancellation.none());
        source.asked.clear();
        return new Plan(
                "activation-20260402_021402",
                SwitchPlanner.ACTIVATION,
                FakeRollback.ENVIRONMENT,
                "ben",
                Instant.EPOCH,
                Instant.EPOCH.plus(Duration.ofHours(1)),
                "f",
                plan.parameters(),
                List.of(),
                plan.steps(),
                plan.steps());
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
