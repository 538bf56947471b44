package org.bmms.console.ui.welcome;

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
import org.bmms.console.ui.frame.OpenEnvironment;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.Work;
import org.jspecify.annotations.Nullable;

/** What can be opened. */
public final class WelcomeViewModel {
    private final Environments environments;
    private final BackgroundWork work;
    private final Consumer<OpenEnvironment> opened;
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ObservableList<String> profiles = FXCollections.observableArrayList();

    /** Kept, since it hears of changes only as long as somebody holds it. */
    private final ObservableList<String> shownProfiles = FXCollections.unmodifiableObservableList(profiles);

    /**
     * The welcome.
     *
     * @param opened told what was opened, on the window's thread
     */
    public WelcomeViewModel(Environments environments, BackgroundWork work, Consumer<OpenEnvironment> opened) {
        this.environments = environments;
        this.work = work;
        this.opened = opened;
    }

    /** Where environments come from. */
    public interface Environments {

        /** The names of the profiles on this workstation. */
        List<String> profiles();

        /** The directory where profiles are kept. */
        String directory();

        /** Opens one; connects to nothing yet. */
        OpenEnvironment open(String profile);

        /** Starts the training servers; takes seconds. */
        OpenEnvironment training();
    }

    /** Whether something is being opened. */
    public ReadOnlyBooleanProperty opening() {
        return opening.getReadOnlyProperty();
    }

    /** Why the last attempt failed; null if it did not. */
    public ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** The names of the profiles on this workstation. */
    public ObservableList<String> profiles() {
        return shownProfiles;
    }

    String directory() {
        return environments.directory();
    }

    /** Looks which profiles there are. */
    public void look() {
        work.begin(Message.of("ui.work.profiles"), (cancellation, progress) -> environments.profiles(), outcome -> {
            switch (outcome) {
                case Outcome.Done<List<String>>(List<String> names) -> profiles.setAll(names);
                case Outcome.Failed<List<String>>(Failure why) -> failure.set(why);
                case Outcome.Unknown<List<String>>(Failure why) -> failure.set(why);
            }
        });
    }

    /** Starts the training sandbox and opens it. */
    public void startTraining() {
        begin(Message.of("ui.work.sandbox"), (cancellation, progress) -> environments.training());
    }

    /** Opens the environment of a profile. */
    public void open(String profile) {
        begin(Message.of("ui.work.opening", profile), (cancellation, progress) -> environments.open(profile));
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
