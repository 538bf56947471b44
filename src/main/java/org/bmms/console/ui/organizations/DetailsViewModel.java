package org.bmms.console.ui.organizations;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** The organisation that is chosen, in full. */
final class DetailsViewModel {
    private final OrganizationsSource source;
    private final BackgroundWork work;
    private final Consumer<OrganizationEntry> read;
    private final ReadOnlyObjectWrapper<@Nullable String> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable OrganizationDetails> details = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();

    /**
     * Nothing chosen.
     *
     * @param read told of what was read, which is newer than the list
     */
    DetailsViewModel(OrganizationsSource source, BackgroundWork work, Consumer<OrganizationEntry> read) {
        this.source = source;
        this.work = work;
        this.read = read;
    }

    /** The code of the chosen one; null for none. */
    ReadOnlyObjectProperty<@Nullable String> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** What was read of it; null until then. */
    ReadOnlyObjectProperty<@Nullable OrganizationDetails> details() {
        return details.getReadOnlyProperty();
    }

    /** Why it could not be read; null if it could. */
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Chooses one, or none. */
    void choose(@Nullable String code) {
        if (code != null && code.equals(chosen.get())) {
            return;
        }
        details.set(null);
        failure.set(null);
        chosen.set(code);
        read();
    }

    /** Reads the chosen one again; what is shown stays meanwhile. */
    void read() {
        String code = chosen.get();
        if (code == null) {
            return;
        }
        work.begin(
                Message.of("ui-organizations.work.details", code),
                (cancellation, progress) -> source.details(code, cancellation),
                outcome -> answered(code, outcome));
    }

    /** An answer for one that is not chosen any more is of no use. */
    private void answered(String code, Outcome<OrganizationDetails> outcome) {
        if (!code.equals(chosen.get())) {
            return;
        }
        switch (outcome) {
            case Outcome.Done<OrganizationDetails>(OrganizationDetails found) -> {
                failure.set(null);
                details.set(found);
                read.accept(found.entry());
            }
            case Outcome.Failed<OrganizationDetails>(Failure why) -> failure.set(why);
            case Outcome.Unknown<OrganizationDetails>(Failure why) -> failure.set(why);
        }
    }
}
