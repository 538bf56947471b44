package org.bmms.console.ui.organizations;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.onboarding.write.Receipt;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** Takes one onboarding back, after the name of the environment was typed. */
final class UndoViewModel {
    private final OrganizationsSource source;
    private final BackgroundWork work;
    private final Receipt receipt;
    private final Runnable changed;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Integer> done = new ReadOnlyObjectWrapper<>();

    /**
     * Nothing taken back yet.
     *
     * @param receipt what the onboarding wrote
     * @param changed told on the window's thread when rows were taken back
     */
    UndoViewModel(OrganizationsSource source, BackgroundWork work, Receipt receipt, Runnable changed) {
        this.source = source;
        this.work = work;
        this.receipt = receipt;
        this.changed = changed;
    }

    /** What the onboarding wrote. */
    Receipt receipt() {
        return receipt;
    }

    /** Whether it is being taken back. */
    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** Why it was not; null if nothing went wrong. */
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** How many rows were taken back; null until then. */
    ReadOnlyObjectProperty<@Nullable Integer> done() {
        return done.getReadOnlyProperty();
    }

    /**
     * Takes it back.
     *
     * @param typed the name of the environment as it was typed
     */
    void start(String typed) {
        if (running.get() || done.get() != null) {
            return;
        }
        running.set(true);
        failure.set(null);
        work.begin(
                Message.of("ui-organizations.work.undo", receipt.code()),
                (cancellation, progress) -> source.undo(receipt, typed, cancellation),
                outcome -> {
                    running.set(false);
                    switch (outcome) {
                        case Outcome.Done<Integer>(Integer rows) -> {
                            done.set(rows);
                            changed.run();
                        }
                        case Outcome.Failed<Integer>(Failure why) -> failure.set(why);
                        case Outcome.Unknown<Integer>(Failure why) -> failure.set(why);
                    }
                });
    }
}
