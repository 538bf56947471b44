package org.bmms.console.ui.activation;

import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.base.Failure;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.ui.frame.EnvironmentFacts;
import org.bmms.console.ui.frame.EnvironmentViewModel;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.run.Holding;
import org.bmms.console.ui.run.RunMonitor;
import org.bmms.console.ui.run.RunPicture;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/**
 * Where one is on the way, and what opens the next stop. It stays as it was left; a switch that goes on, whoever carries it
 * out, is always shown where it is.
 */
final class WizardViewModel {
    private final EnvironmentViewModel environment;
    private final RunMonitor runs;
    private final PrerequisitesViewModel prerequisites;
    private final PreflightViewModel preflight;
    private final BackupViewModel backup;
    private final ReviewViewModel review;
    private final ReadOnlyObjectWrapper<WizardStop> stop = new ReadOnlyObjectWrapper<>(WizardStop.PREREQUISITES);
    private final ReadOnlyObjectWrapper<Footer> footer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> refused = new ReadOnlyObjectWrapper<>();

    WizardViewModel(
            WizardSource source,
            BackgroundWork work,
            InstantSource clock,
            EnvironmentViewModel environment,
            RunMonitor runs) {
        this.environment = environment;
        this.runs = runs;
        this.prerequisites = new PrerequisitesViewModel(source, work, clock);
        this.preflight = new PreflightViewModel(source, work, clock);
        this.backup = new BackupViewModel(source, work, clock, preflight, runs);
        this.review = new ReviewViewModel(source, work, clock, preflight, runs);
        prerequisites.picture().addListener((property, before, now) -> conclude());
        prerequisites.reading().addListener((property, before, now) -> conclude());
        preflight.picture().addListener((property, before, now) -> conclude());
        backup.planning().addListener((property, before, now) -> conclude());
        review.picture().addListener((property, before, now) -> conclude());
        review.remaining().addListener((property, before, now) -> conclude());
        runs.picture().addListener((property, before, now) -> follow(before, now));
        environment.facts().addListener((property, before, now) -> find(now));
        conclude();
    }

    PrerequisitesViewModel prerequisites() {
        return prerequisites;
    }

    PreflightViewModel preflight() {
        return preflight;
    }

    BackupViewModel backup() {
        return backup;
    }

    ReviewViewModel review() {
        return review;
    }

    RunMonitor runs() {
        return runs;
    }

    /** Where one is. */
    ReadOnlyObjectProperty<WizardStop> stop() {
        return stop.getReadOnlyProperty();
    }

    /** What can be done there. */
    ReadOnlyObjectProperty<Footer> footer() {
        return footer.getReadOnlyProperty();
    }

    /** Why the switch was not begun; null if nothing was refused. */
    ReadOnlyObjectProperty<@Nullable Failure> refused() {
        return refused.getReadOnlyProperty();
    }

    /** Comes back to it, to where a backup is made, or to the run that was asked for. */
    void arrive(@Nullable String detail) {
        if (Screen.BACKUP.equals(detail)) {
            toBackup();
        } else if (detail != null && !runs.isInHand()) {
            runs.watch(detail);
        }
        find(environment.facts().get());
        enter();
    }

    /** A backup needs nothing of the stops before it. A switch that goes on is not left for it. */
    private void toBackup() {
        RunPicture run = runs.picture().get();
        if (run != null && run.holding() == Holding.OVER && RunStop.of(run).isPresent()) {
            forget();
        }
        if (stop.get().isBefore(WizardStop.RUN)) {
            stop.set(WizardStop.BACKUP);
        }
    }

    /** A switch that is not over is shown, also one that this console has not begun. */
    private void find(@Nullable EnvironmentFacts facts) {
        if (facts == null || runs.isInHand() || RunStop.of(runs.picture().get()).isPresent()) {
            return;
        }
        RunStop.open(facts.runs()).map(RunView::plan).ifPresent(plan -> runs.watch(plan.id()));
    }

    /** Goes to the next stop, if it is open. */
    void next() {
        if (footer.get().open() && footer.get().next() != null) {
            stop.set(stop.get().after());
            enter();
        }
    }

    /** Goes to the stop before, if one can. */
    void back() {
        if (footer.get().back()) {
            stop.set(
                    stop.get() == WizardStop.CONFIRM
                            ? WizardStop.BACKUP
                            : stop.get().before());
            enter();
        }
    }

    /** Whether one can go there from here: what was passed can be looked at again while nothing runs. */
    boolean isReachable(WizardStop other) {
        return stop.get().isBefore(WizardStop.RUN) && other.isBefore(stop.get());
    }

    /** Whether BMMS mode is on and kept. */
    boolean isAtItsGoal() {
        RunPicture run = runs.picture().get();
        return stop.get() == WizardStop.VERIFY
                && run != null
                && run.holding() == Holding.OVER
                && run.state() == RunState.DONE;
    }

    /** Goes to a stop that was passed. */
    void go(WizardStop other) {
        if (isReachable(other)) {
            stop.set(other);
            enter();
        }
    }

    /** Somebody is about to type the name, or is not any more. */
    void confirming(boolean typing) {
        if (stop.get() == WizardStop.REVIEW && typing) {
            stop.set(WizardStop.CONFIRM);
            conclude();
        }
    }

    /** Begins the switch. */
    void begin(String name) {
        refused.set(null);
        review.begin(name);
    }

    /** Looks at the target again and makes the plan from that. */
    void planAgain() {
        refused.set(null);
        review.planAgain();
        stop.set(WizardStop.REVIEW);
        conclude();
    }

    /** Begins the way anew after a run has ended. */
    void startOver() {
        forget();
        prerequisites.read();
        conclude();
    }

    private void forget() {
        runs.stopWatching();
        review.forget();
        refused.set(null);
        stop.set(WizardStop.PREREQUISITES);
    }

    /** Reads again what the stop shows. */
    void readNow() {
        switch (stop.get()) {
            case PREREQUISITES -> prerequisites.read();
            case PREFLIGHT -> preflight.checkAll();
            case BACKUP -> {
                backup.read();
                preflight.check(CheckPart.BACKUP);
            }
            case REVIEW, CONFIRM -> planAgain();
            case RUN, VERIFY -> environment.read();
        }
    }

    /** Time has passed; once a second while it is shown. */
    void tick() {
        review.tick();
        runs.tick();
    }

    private void enter() {
        switch (stop.get()) {
            case PREREQUISITES -> {
                if (prerequisites.picture().get() == null) {
                    prerequisites.read();
                }
            }
            case PREFLIGHT -> {
                if (preflight.picture().get().isUntouched()) {
                    preflight.checkAll();
                }
            }
            case BACKUP -> {
                if (backup.picture().get() == null) {
                    backup.read();
                }
            }
            case REVIEW -> review.plan();
            case CONFIRM, RUN, VERIFY -> {}
        }
        conclude();
    }

    private void follow(@Nullable RunPicture before, @Nullable RunPicture now) {
        Optional<WizardStop> there = RunStop.of(now);
        if (there.isPresent()) {
            stop.set(there.get());
        } else if (!stop.get().isBefore(WizardStop.RUN)) {
            // It was not begun, or is watched no longer.
            refused.set(runs.failure().get());
            stop.set(review.picture().get() == null ? WizardStop.PREREQUISITES : WizardStop.CONFIRM);
        }
        if (ended(before, now)) {
            environment.read();
        }
        conclude();
    }

    private static boolean ended(@Nullable RunPicture before, @Nullable RunPicture now) {
        return now != null
                && now.holding() == Holding.OVER
                && before != null
                && before.plan().id().equals(now.plan().id())
                && before.holding() != Holding.OVER;
    }

    private void conclude() {
        footer.set(Footer.at(
                stop.get(),
                new Footer.Basis(
                        prerequisites.picture().get(),
                        preflight.picture().get(),
                        backup.isUnderWay(),
                        review.picture().get() != null,
                        review.isExpired(),
                        refused.get() != null,
                        runs.picture().get())));
    }
}
