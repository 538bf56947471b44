package org.bmms.console.ui.frame;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.Work;
import org.jspecify.annotations.Nullable;

/** What can be opened, and its opening: one at a time. */
public final class EnvironmentsViewModel {
    private final Environments environments;
    private final BackgroundWork work;
    private final Consumer<OpenEnvironment> opened;
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ProfileEntry> profiles = FXCollections.observableArrayList();

    /** Kept, since it hears of changes only as long as somebody holds it. */
    private final ObservableList<ProfileEntry> shownProfiles = FXCollections.unmodifiableObservableList(profiles);

    /**
     * What can be opened.
     *
     * @param opened told what was opened, on the window's thread
     */
    public EnvironmentsViewModel(Environments environments, BackgroundWork work, Consumer<OpenEnvironment> opened) {
        this.environments = environments;
        this.work = work;
        this.opened = opened;
    }

    /** Whether something is being opened. */
    public ReadOnlyBooleanProperty opening() {
        return opening.getReadOnlyProperty();
    }

    /** Whether it was found out which profiles there are. */
    public ReadOnlyBooleanProperty known() {
        return known.getReadOnlyProperty();
    }

    /** Why the last attempt failed; null if it did not. */
    public ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** The profiles on this workstation, those used last first. */
    public ObservableList<ProfileEntry> profiles() {
        return shownProfiles;
    }

    /** The directory where profiles are kept. */
    public String directory() {
        return environments.directory();
    }

    /** Looks which profiles there are. */
    public void look() {
        work.begin(Message.of("ui.work.profiles"), (cancellation, progress) -> environments.profiles(), outcome -> {
            switch (outcome) {
                case Outcome.Done<List<ProfileEntry>>(List<ProfileEntry> found) -> {
                    profiles.setAll(found);
                    known.set(true);
                }
                case Outcome.Failed<List<ProfileEntry>>(Failure why) -> failure.set(why);
                case Outcome.Unknown<List<ProfileEntry>>(Failure why) -> failure.set(why);
            }
        });
    }

    /** Starts the training sandbox and opens it. */
    public void startTraining() {
        begin(Message.of("ui.work.sandbox"), (cancellation, progress) -> environments.training());
    }

    /** Starts the training sandbox in BMMS mode and opens it, with the guided tour at its first step. */
    public void startTour() {
        begin(Message.of("ui.work.sandbox"), (cancellation, progress) -> environments.tour());
    }

    /** Opens the environment of a profile. */
    public void open(ProfileEntry profile) {
        begin(
                Message.of("ui.work.opening", profile.name()),
                (cancellation, progress) -> environments.open(profile.file()));
    }

    private void begin(Message title, Work<OpenEnvironment> opener) {
        if (opening.get()) {
            return;
        }
        opening.set(true);
        failure.set(null);
        work.begin(title, opener, outcome -> {
            opening.set(false);
            switch (outcome) {
                case Outcome.Done<OpenEnvironment>(OpenEnvironment environment) -> opened.accept(environment);
                case Outcome.Failed<OpenEnvironment>(Failure why) -> failure.set(why);
                case Outcome.Unknown<OpenEnvironment>(Failure why) -> failure.set(why);
            }
        });
    }
}
