package org.bmms.console.ui.frame;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/**
 * Leads from the open environment to another one, or to none. The next one is open before the present one is closed, and
 * neither happens while this console has a run in its hands.
 */
public final class SwitcherViewModel {
    private final Present present;
    private final EnvironmentsViewModel environments;
    private final ObservableList<ProfileEntry> others;
    private final ReadOnlyObjectWrapper<@Nullable Message> refusal = new ReadOnlyObjectWrapper<>();

    /**
     * The ways out of an environment.
     *
     * @param environment which one
     * @param held why it cannot be closed now; empty if it can
     * @param way where they lead
     */
    public record Present(OpenEnvironment environment, Supplier<Optional<Message>> held, Way way) {}

    /** What happens to the window. On its thread. */
    public interface Way {

        /** Shows another environment and closes the present one. */
        void to(OpenEnvironment next);

        /** Closes the present environment and shows the welcome. */
        void out();

        /** Closes an environment that nobody will see. */
        void drop(OpenEnvironment unseen);
    }

    public SwitcherViewModel(Present present, Environments source, BackgroundWork work) {
        this.present = present;
        this.environments = new EnvironmentsViewModel(source, work, this::opened);
        this.others = new FilteredList<>(
                environments.profiles(),
                entry -> !entry.file().equals(present.environment().profile()));
    }

    /** The profiles on this workstation but for the present one. */
    public ObservableList<ProfileEntry> others() {
        return others;
    }

    /** Whether the present environment is a training sandbox. */
    public boolean isTraining() {
        return present.environment().profile() == null;
    }

    /** Why the present environment is not closed; null if nobody wanted that, or it is. */
    public ReadOnlyObjectProperty<@Nullable Message> refusal() {
        return refusal.getReadOnlyProperty();
    }

    /** Why another one was not opened; null if it was. */
    public ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return environments.failure();
    }

    /** Whether another one is being opened. */
    public ReadOnlyBooleanProperty opening() {
        return environments.opening();
    }

    /** Looks which profiles there are. */
    public void look() {
        refusal.set(null);
        environments.look();
    }

    /** Opens another environment in place of the present one. */
    public void open(ProfileEntry profile) {
        if (mayLeave()) {
            environments.open(profile);
        }
    }

    /** Opens a training sandbox in place of the present environment. */
    public void startTraining() {
        if (mayLeave()) {
            environments.startTraining();
        }
    }

    /** Closes the present environment. */
    public void leave() {
        if (mayLeave()) {
            present.way().out();
        }
    }

    /** A run may have begun while the next environment was being opened. */
    private void opened(OpenEnvironment next) {
        if (mayLeave()) {
            present.way().to(next);
        } else {
            present.way().drop(next);
        }
    }

    private boolean mayLeave() {
        refusal.set(present.held().get().orElse(null));
        return refusal.get() == null;
    }
}
