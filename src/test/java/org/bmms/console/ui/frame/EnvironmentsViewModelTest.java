package org.bmms.console.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.bmms.console.ui.work.BackgroundWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EnvironmentsViewModelTest {
    @TempDir
    private Path directory;

    private final BlockingQueue<Runnable> changes = new LinkedBlockingQueue<>();
    private final BackgroundWork work = new BackgroundWork(changes::add);
    private final List<OpenEnvironment> opened = new ArrayList<>();

    @AfterEach
    void close() {
        work.close();
        opened.forEach(OpenEnvironment::close);
    }

    @Test
    void theProfilesOfThisWorkstationAreListed() throws InterruptedException {
        EnvironmentsViewModel model = model(environments());
        assertThat(model.known().get()).isFalse();
        model.look();
        changes.take().run();

        assertThat(model.known().get()).isTrue();
        assertThat(model.profiles()).extracting(ProfileEntry::name).containsExactly("prod", "staging");
    }

    @Test
    void whatIsBeingOpenedIsNotOpenedTwice() throws InterruptedException {
        PreparedEnvironments environments = environments();
        EnvironmentsViewModel model = model(environments);
        model.startTraining();
        model.startTraining();
        model.open(environments.profiles().getFirst());

        assertThat(model.opening().get()).isTrue();
        changes.take().run();
        assertThat(changes).isEmpty();
        assertThat(model.opening().get()).isFalse();
        assertThat(opened)
                .singleElement()
                .satisfies(environment -> assertThat(environment.profile()).isNull());
    }

    @Test
    void whyItDidNotOpenIsShownUntilTheNextAttempt() throws InterruptedException {
        PreparedEnvironments environments = environments();
        EnvironmentsViewModel model = model(environments);
        environments.refuse(PreparedEnvironments.REFUSED);
        model.open(environments.profiles().getFirst());
        changes.take().run();
        assertThat(model.failure().get()).isEqualTo(PreparedEnvironments.REFUSED);
        assertThat(opened).isEmpty();

        environments.refuse(null);
        model.open(environments.profiles().getFirst());
        assertThat(model.failure().get()).isNull();
        changes.take().run();
        assertThat(opened)
                .singleElement()
                .satisfies(environment -> assertThat(environment.profile()).isEqualTo("production"));
    }

    private PreparedEnvironments environments() {
        return new PreparedEnvironments(directory)
                .with("production", "prod", "production", null)
                .with("staging", "staging", "staging", null);
    }

    private EnvironmentsViewModel model(Environments environments) {
        return new EnvironmentsViewModel(environments, work, opened::add);
    }
}
