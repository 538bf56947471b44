package org.bmms.console.ui.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.target.discovery.Discovered;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.WorkItem;
import org.jspecify.annotations.Nullable;

/** What a server suggests that its profile should say. */
public final class DiscoveryViewModel {
    private final ProfileTrials trials;
    private final BackgroundWork work;
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Discovered> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private @Nullable WorkItem item;

    DiscoveryViewModel(ProfileTrials trials, BackgroundWork work) {
        this.trials = trials;
        this.work = work;
    }

    /** Whether it is being looked at. */
    public ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }

    /** What was found; null before. */
    public ReadOnlyObjectProperty<@Nullable Discovered> found() {
        return found.getReadOnlyProperty();
    }

    /** Why nothing could be found; null if that did not happen. */
    public ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Looks, unless that is under way. */
    void look(Profile profile) {
        if (looking.get()) {
            return;
        }
        looking.set(true);
        failure.set(null);
        item = work.begin(
                Message.of("ui-settings.work.discovering", profile.primary().address()),
                (cancellation, progress) -> trials.discover(profile, cancellation),
                outcome -> {
                    looking.set(false);
                    switch (outcome) {
                        case Outcome.Done<Discovered>(Discovered now) -> found.set(now);
                        case Outcome.Failed<Discovered>(Failure why) -> failure.set(why);
                        case Outcome.Unknown<Discovered>(Failure why) -> failure.set(why);
                    }
                });
    }

    /** Stops looking, if that is under way. */
    void stop() {
        WorkItem running = item;
        if (running != null) {
            running.cancel();
        }
    }
}
