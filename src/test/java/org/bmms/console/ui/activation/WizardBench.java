package org.bmms.console.ui.activation;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bmms.console.base.Cancellation;
import org.bmms.console.checklist.Evidence;
import org.bmms.console.checklist.Prerequisite;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.monitoring.Vitals;
import org.bmms.console.run.RunView;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.frame.EnvironmentFacts;
import org.bmms.console.ui.frame.EnvironmentSource;
import org.bmms.console.ui.frame.EnvironmentViewModel;
import org.bmms.console.ui.run.RunMonitor;
import org.bmms.console.ui.work.BackgroundWork;

/** A wizard whose window thread is the test's own. */
final class WizardBench implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    final PreparedWizard source = new PreparedWizard();
    final PreparedRuns runSource = new PreparedRuns();
    final List<RunView> known = new ArrayList<>();
    private final BlockingQueue<Runnable> changes = new LinkedBlockingQueue<>();
    private final BackgroundWork work = new BackgroundWork(changes::add);
    final RunMonitor runs = new RunMonitor(runSource, work, () -> source.now);
    final EnvironmentViewModel environment = new EnvironmentViewModel(new Read(), work);
    final WizardViewModel wizard = new WizardViewModel(source, work, () -> source.now, environment, runs);

    private final class Read implements EnvironmentSource {
        @Override
        public Profile profile() {
            return source.profile();
        }

        @Override
        public String operator() {
            return source.operator();
        }

        @Override
        public EnvironmentFacts read(Cancellation cancellation) {
            return new EnvironmentFacts(
                    source.now,
                    Duration.ZERO,
                    source.target.fingerprint(),
                    new LockState.Free(),
                    List.copyOf(known),
                    Map.of(),
                    Vitals.unread(),
                    Evidence.none(),
                    Fact.unreadable(FingerprintFailure.NOT_ASKED));
        }
    }

    /** Lets what was begun come to its end. */
    void settle() {
        await(() -> work.running().isEmpty() && changes.isEmpty());
    }

    void await(BooleanSupplier condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            try {
                Runnable change = changes.poll(100, TimeUnit.MILLISECONDS);
                if (change != null) {
                    change.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            if (System.nanoTime() > until) {
                fail("it does not come to what is awaited");
            }
        }
    }

    /** Signs off what no program sees. */
    void signOff() {
        for (Prerequisite prerequisite : List.of(Prerequisite.PILOTS, Prerequisite.TRAINED)) {
            wizard.prerequisites().say(prerequisite, Decision.DONE, "yes", "");
            settle();
        }
    }

    /** Goes from the first stop to the review. */
    void toReview() {
        wizard.arrive(null);
        settle();
        signOff();
        for (int stops = 0; stops < 3; stops++) {
            wizard.next();
            settle();
        }
    }

    @Override
    public void close() {
        runs.close();
        work.close();
    }
}
