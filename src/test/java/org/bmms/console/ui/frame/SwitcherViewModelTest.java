package org.bmms.console.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.bmms.console.base.Message;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SwitcherViewModelTest {
    private static final Message RUN = Message.of("ui.state.RUNNING");

    @TempDir
    private Path directory;

    private final BlockingQueue<Runnable> changes = new LinkedBlockingQueue<>();
    private final BackgroundWork work = new BackgroundWork(changes::add);
    private final List<String> way = new ArrayList<>();
    private @Nullable Message held;
    private PreparedEnvironments environments;
    private OpenEnvironment present;
    private SwitcherViewModel model;

    @BeforeEach
    void open() {
        environments = new PreparedEnvironments(directory)
                .with("production", "prod", "production", null)
                .with("staging", "staging", "staging", null);
        present = environments.open("staging");
        model = new SwitcherViewModel(
                new SwitcherViewModel.Present(present, () -> Optional.ofNullable(held), new Way()), environments, work);
    }

    @AfterEach
    void close() {
        work.close();
        present.close();
    }

    @Test
    void theOthersAreAllButThePresentOne() throws InterruptedException {
        model.look();
        changes.take().run();

        assertThat(model.others()).extracting(ProfileEntry::file).containsExactly("production");
        assertThat(model.isTraining()).isFalse();
    }

    @Test
    void theNextOneIsOpenBeforeThePresentOneIsLeft() throws InterruptedException {
        model.open(environments.profiles().getFirst());
        assertThat(model.opening().get()).isTrue();
        assertThat(way).isEmpty();
        changes.take().run();
        assertThat(way).containsExactly("to prod");

        model.startTraining();
        changes.take().run();
        assertThat(way).containsExactly("to prod", "to sandbox");
    }

    @Test
    void oneThatDoesNotOpenLeavesEverythingAsItIs() throws InterruptedException {
        environments.refuse(PreparedEnvironments.REFUSED);
        model.startTraining();
        changes.take().run();

        assertThat(way).isEmpty();
        assertThat(model.failure().get()).isEqualTo(PreparedEnvironments.REFUSED);
    }

    @Test
    void aRunInThisConsolesHandsHoldsTheEnvironment() {
        held = RUN;
        model.open(environments.profiles().getFirst());
        model.startTraining();
        model.leave();

        assertThat(changes).isEmpty();
        assertThat(way).isEmpty();
        assertThat(model.refusal().get()).isEqualTo(RUN);

        held = null;
        model.leave();
        assertThat(way).containsExactly("out");
        assertThat(model.refusal().get()).isNull();
    }

    @Test
    void aRunThatBeganMeanwhileHoldsItAsWell() throws InterruptedException {
        model.startTraining();
        held = RUN;
        changes.take().run();

        assertThat(way).containsExactly("drop sandbox");
        assertThat(model.refusal().get()).isEqualTo(RUN);
    }

    private final class Way implements SwitcherViewModel.Way {
        @Override
        public void to(OpenEnvironment next) {
            note("to", next);
        }

        @Override
        public void out() {
            way.add("out");
        }

        @Override
        public void drop(OpenEnvironment unseen) {
            note("drop", unseen);
        }

        private void note(String what, OpenEnvironment environment) {
            way.add(what + " " + environment.session().profile().name());
            environment.close();
        }
    }
}
