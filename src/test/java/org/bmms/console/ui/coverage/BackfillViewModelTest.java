package org.bmms.console.ui.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.coverage.BackfillResult;
import org.bmms.console.coverage.CoverageFailure;
import org.bmms.console.session.SessionFailure;
import org.bmms.console.ui.coverage.PreparedBackfill.Run;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.QueuedWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BackfillViewModelTest {
    private final QueuedWindow window = new QueuedWindow();
    private final BackgroundWork work = new BackgroundWork(window);
    private final PreparedBackfill source = new PreparedBackfill();
    private int changed;

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void theUsualOrganisationIsChosenAndWhatWouldBeDoneIsShown() {
        BackfillViewModel model = model();
        settle();

        assertThat(model.receiver().get()).isEqualTo(PreparedBackfill.OOBC);
        assertThat(Objects.requireNonNull(model.preview().get()).rows()).isEqualTo(55);
        assertThat(model.startable().get()).isFalse();
    }

    @Test
    void oneTableAloneCanBeMeant() {
        BackfillViewModel model =
                new BackfillViewModel(source, Set.of("mana_need"), "production", work, () -> changed++);
        settle();

        assertThat(Objects.requireNonNull(model.preview().get()).rows()).isEqualTo(8);
        model.typed().set("production");
        model.start();
        Run run = source.next();
        assertThat(run.order().only()).containsExactly("mana_need");
        run.ends(nothing());
    }

    @Test
    void nothingStartsBeforeTheNameIsTypedExactly() {
        BackfillViewModel model = model();
        settle();
        model.typed().set("Production");
        model.start();
        assertThat(model.running().get()).isNull();

        model.typed().set("production");
        assertThat(model.startable().get()).isTrue();
        model.start();
        Run run = source.next();
        assertThat(run.typed()).isEqualTo("production");
        assertThat(run.order().inactiveConfirmed()).isFalse();
        assertThat(model.startable().get()).as("a second time").isFalse();
        run.ends(nothing());
        settle();
        assertThat(changed).isEqualTo(1);
        assertThat(Objects.requireNonNull(model.result().get()).finished()).isTrue();
    }

    @Test
    void anInactiveOrganisationNeedsOneMoreYes() {
        BackfillViewModel model = model();
        settle();
        model.receiver().set(PreparedBackfill.OLD);
        settle();
        model.typed().set("production");
        assertThat(model.startable().get()).isFalse();

        model.inactiveConfirmed().set(true);
        model.start();
        Run run = source.next();
        assertThat(run.order().inactiveConfirmed()).isTrue();
        run.ends(nothing());
    }

    @Test
    void choosingAnotherOrganisationTakesBackTheYesAndLooksAgain() {
        BackfillViewModel model = model();
        settle();
        model.receiver().set(PreparedBackfill.OLD);
        model.inactiveConfirmed().set(true);
        assertThat(model.preview().get()).isNull();

        model.receiver().set(PreparedBackfill.OOBC);
        settle();
        assertThat(model.inactiveConfirmed().get()).isFalse();
        assertThat(Objects.requireNonNull(model.preview().get()).organization()).isEqualTo(PreparedBackfill.OOBC);
    }

    @Test
    void itCanBeStoppedAndSaysWhatIsLeft() {
        BackfillViewModel model = started();
        Run run = source.next();
        model.stop();
        assertThat(run.cancellation().isRequested()).isTrue();
        BackfillResult stopped = new BackfillResult(
                PreparedBackfill.OOBC, List.of(new BackfillResult.Table("mana_need", 5, 3)), true, Optional.empty());
        run.ends(stopped);
        settle();

        assertThat(model.result().get()).isEqualTo(stopped);
        assertThat(BackfillWords.end(stopped)).isEqualTo(Message.of("ui-coverage.backfill.stopped", 5L, "OOBC"));
    }

    @Test
    void aRefusalIsShownAndItCanBeTriedAgain() {
        BackfillViewModel model = started();
        Failure refused = Failure.unchanged(SessionFailure.CONFIRMATION, "production");
        source.next().fails(refused);
        settle();

        assertThat(model.failure().get()).isEqualTo(refused);
        assertThat(changed).isZero();
        assertThat(model.startable().get()).isTrue();
    }

    @Test
    void whereLookingFailsNothingCanBeStarted() {
        Failure unknown = Failure.unchanged(CoverageFailure.ORGANIZATION_UNKNOWN, "OOBC");
        source.refusing(unknown);
        BackfillViewModel model = model();
        settle();
        model.typed().set("production");

        assertThat(model.failure().get()).isEqualTo(unknown);
        assertThat(model.startable().get()).isFalse();
    }

    private static BackfillResult nothing() {
        return new BackfillResult(PreparedBackfill.OOBC, List.of(), false, Optional.empty());
    }

    private BackfillViewModel started() {
        BackfillViewModel model = model();
        settle();
        model.typed().set("production");
        model.start();
        return model;
    }

    private BackfillViewModel model() {
        return new BackfillViewModel(source, Set.of(), "production", work, () -> changed++);
    }

    private void settle() {
        window.until(() -> work.running().isEmpty());
    }
}
