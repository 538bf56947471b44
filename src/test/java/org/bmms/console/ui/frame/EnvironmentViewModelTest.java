package org.bmms.console.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.checklist.Evidence;
import org.bmms.console.monitoring.Vitals;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;
import org.bmms.console.ui.UiFailure;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EnvironmentViewModelTest {
    private static final Failure AWAY = Failure.unchanged(UiFailure.NO_DISPLAY);

    private final BlockingQueue<Runnable> changes = new LinkedBlockingQueue<>();
    private final BackgroundWork work = new BackgroundWork(changes::add);
    private final Prepared source = new Prepared();
    private final EnvironmentViewModel model = new EnvironmentViewModel(source, work);

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void itIsReadOnceAtATime() throws InterruptedException {
        model.read();
        model.read();

        assertThat(model.reading().get()).isTrue();
        changes.take().run();
        assertThat(changes).isEmpty();
        assertThat(model.reading().get()).isFalse();
        assertThat(model.facts().get()).isEqualTo(source.facts);
    }

    @Test
    void whereReadingFailsTheLastFactsStayBesideTheFailure() throws InterruptedException {
        model.read();
        changes.take().run();
        source.failure = AWAY;
        model.read();
        changes.take().run();

        assertThat(model.facts().get()).isEqualTo(source.facts);
        assertThat(model.failure().get()).isEqualTo(AWAY);

        source.failure = null;
        model.read();
        changes.take().run();
        assertThat(model.failure().get()).isNull();
    }

    /** An environment whose reading gives what is prepared. */
    private static final class Prepared implements EnvironmentSource {
        private final EnvironmentFacts facts = new EnvironmentFacts(
                Instant.EPOCH,
                Duration.ofSeconds(2),
                new Fingerprint(
                        Instant.EPOCH,
                        "staging",
                        List.of(),
                        Fact.unreadable(FingerprintFailure.NOT_ASKED),
                        Fact.unreadable(FingerprintFailure.NOT_ASKED),
                        Fact.unreadable(FingerprintFailure.NOT_ASKED)),
                new LockState.Free(),
                List.of(),
                Map.of(),
                Vitals.unread(),
                Evidence.none(),
                Fact.unreadable(FingerprintFailure.NOT_ASKED));
        private volatile @Nullable Failure failure;

        @Override
        public Profile profile() {
            return ProfileFiles.parse("staging.toml", """
                    name = "staging"
                    kind = "staging"

                    [[hosts]]
                    name = "app1"
                    address = "192.0.2.1"
                    user = "deploy"
                    roles = ["app", "worker", "beat", "database"]

                    [app]
                    root = "/opt/obcms"

                    [site]
                    url = "https://staging.example.org"
                    """);
        }

        @Override
        public String operator() {
            return "ana";
        }

        @Override
        public EnvironmentFacts read(Cancellation cancellation) {
            Failure why = failure;
            if (why != null) {
                throw why.asException();
            }
            return facts;
        }
    }
}
