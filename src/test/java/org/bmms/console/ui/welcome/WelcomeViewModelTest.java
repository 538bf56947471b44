package org.bmms.console.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.bmms.console.base.Failure;
import org.bmms.console.ui.UiFailure;
import org.bmms.console.ui.frame.OpenEnvironment;
import org.bmms.console.ui.welcome.WelcomeViewModel.Environments;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WelcomeViewModelTest {
    private static final Failure REFUSED = Failure.unchanged(UiFailure.NO_DISPLAY);

    private final BlockingQueue<Runnable> changes = new LinkedBlockingQueue<>();
    private final BackgroundWork work = new BackgroundWork(changes::add);
    private final Prepared environments = new Prepared();
    private final List<String> opened = new ArrayList<>();
    private final WelcomeViewModel model =
            new WelcomeViewModel(environments, work, environment -> opened.add("opened"));

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void theProfilesOfThisWorkstationAreListed() throws InterruptedException {
        model.look();
        changes.take().run();

        assertThat(model.profiles()).containsExactly("production", "staging");
    }

    @Test
    void whatIsBeingOpenedIsNotOpenedTwice() throws InterruptedException {
        environments.failure = REFUSED;
        model.startTraining();
        model.startTraining();
        model.open("staging");

        assertThat(model.opening().get()).isTrue();
        changes.take().run();
        assertThat(changes).isEmpty();
        assertThat(model.opening().get()).isFalse();
    }

    @Test
    void whyItDidNotOpenIsShownUntilTheNextAttempt() throws InterruptedException {
        environments.failure = REFUSED;
        model.open("staging");
        changes.take().run();
        assertThat(model.failure().get()).isEqualTo(REFUSED);
        assertThat(opened).isEmpty();

        model.open("staging");
        assertThat(model.failure().get()).isNull();
        changes.take().run();
    }

    /** Nothing is opened for real. */
    private static final class Prepared implements Environments {
        private volatile @Nullable Failure failure;

        @Override
        public List<String> profiles() {
            return List.of("production", "staging");
        }

        @Override
        public String directory() {
            return "/home/ana/.config/bmms-console/profiles";
        }

        @Override
        public OpenEnvironment open(String profile) {
            throw refused();
        }

        @Override
        public OpenEnvironment training() {
            throw refused();
        }

        private RuntimeException refused() {
            Failure why = failure;
            return why == null ? new IllegalStateException("nothing prepared") : why.asException();
        }
    }
}
