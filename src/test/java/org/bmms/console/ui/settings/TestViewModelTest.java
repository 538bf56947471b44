package org.bmms.console.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.bmms.console.doctor.Diagnosis;
import org.bmms.console.doctor.DoctorFailure;
import org.bmms.console.doctor.Verdict;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.frame.PreparedEnvironments;
import org.bmms.console.ui.work.BackgroundWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TestViewModelTest {
    private static final Profile PROFILE = PreparedEnvironments.profile("prod", "production");

    private final BlockingQueue<Runnable> changes = new LinkedBlockingQueue<>();
    private final BackgroundWork work = new BackgroundWork(changes::add);
    private final PreparedTrials trials = PreparedTrials.rich();
    private final TestViewModel model = new TestViewModel(trials, work);

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void whatFailsStandsFirstHoweverItArrived() throws InterruptedException {
        model.start(PROFILE);
        while (model.running().get()) {
            changes.take().run();
        }

        assertThat(model.diagnoses())
                .extracting(Diagnosis::verdict)
                .containsExactly(Verdict.FAIL, Verdict.WARNING, Verdict.OK, Verdict.SKIPPED);
        assertThat(Objects.requireNonNull(model.report().get()).worst()).isEqualTo(Verdict.FAIL);
        assertThat(model.count(Verdict.OK)).isEqualTo(1);
    }

    @Test
    void itIsShownRowByRowAndCanBeStopped() throws InterruptedException {
        trials.waitFor(new CountDownLatch(1));
        model.start(PROFILE);
        model.start(PROFILE);
        changes.take().run();
        assertThat(model.diagnoses()).hasSize(1);
        assertThat(model.running().get()).isTrue();

        model.stop();
        changes.take().run();
        assertThat(model.running().get()).isFalse();
        assertThat(Objects.requireNonNull(model.failure().get()).code()).isEqualTo(DoctorFailure.CANCELLED);
        assertThat(model.report().get()).isNull();
    }
}
