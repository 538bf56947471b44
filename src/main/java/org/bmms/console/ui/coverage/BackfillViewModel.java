package org.bmms.console.ui.coverage;

import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.coverage.BackfillOrder;
import org.bmms.console.coverage.BackfillPreview;
import org.bmms.console.coverage.BackfillResult;
import org.bmms.console.coverage.Organization;
import org.bmms.console.ui.coverage.BackfillSource.Choices;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * One backfill: an organisation is chosen, what would be done is shown, the name of the environment is typed, it is
 * done. Nothing is changed before {@link #start}.
 */
final class BackfillViewModel {
    private final BackfillSource source;
    private final Set<String> only;
    private final String environment;
    private final BackgroundWork work;
    private final Runnable changed;

    private final ReadOnlyObjectWrapper<@Nullable Choices> choices = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Organization> receiver = new SimpleObjectProperty<>();
    private final BooleanProperty inactiveConfirmed = new SimpleBooleanProperty();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable BackfillPreview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable WorkItem> running = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable BackfillResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final BooleanBinding startable = Bindings.createBooleanBinding(
            this::isStartable, preview, typed, inactiveConfirmed, running, result, receiver);

    /**
     * A backfill; begins to look which organisations there are.
     *
     * @param only the tables that are filled; empty for all of them
     * @param environment the name to type
     * @param changed told on the window's thread when rows were changed
     */
    BackfillViewModel(
            BackfillSource source, Set<String> only, String environment, BackgroundWork work, Runnable changed) {
        this.source = source;
        this.only = Set.copyOf(only);
        this.environment = environment;
        this.work = work;
        this.changed = changed;
        receiver.addListener((property, before, now) -> look(now));
        work.begin(
                Message.of("ui-coverage.work.organisations"),
                (cancellation, progress) -> source.choices(cancellation),
                this::chosen);
    }

    /** The organisations; null until they are known. */
    ReadOnlyObjectProperty<@Nullable Choices> choices() {
        return choices.getReadOnlyProperty();
    }

    /** The organisation that receives the rows; null until one is chosen. */
    ObjectProperty<@Nullable Organization> receiver() {
        return receiver;
    }

    /** Whether the operator confirmed that the organisation need not be active. */
    BooleanProperty inactiveConfirmed() {
        return inactiveConfirmed;
    }

    /** What was typed as the name of the environment. */
    StringProperty typed() {
        return typed;
    }

    /** What would be done for the receiver; null until it is known. */
    ReadOnlyObjectProperty<@Nullable BackfillPreview> preview() {
        return preview.getReadOnlyProperty();
    }

    /** The backfill that goes on; null if none does. */
    ReadOnlyObjectProperty<@Nullable WorkItem> running() {
        return running.getReadOnlyProperty();
    }

    /** What was done; null until it ended. */
    ReadOnlyObjectProperty<@Nullable BackfillResult> result() {
        return result.getReadOnlyProperty();
    }

    /** What went wrong before anything was changed; null if nothing did. */
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Whether everything that is needed to start is there. */
    BooleanBinding startable() {
        return startable;
    }

    /** The name to type. */
    String environment() {
        return environment;
    }

    /** Does it. */
    void start() {
        BackfillPreview shown = preview.get();
        if (shown == null || !isStartable()) {
            return;
        }
        failure.set(null);
        BackfillOrder order = order(shown.organization());
        String name = typed.get();
        running.set(work.begin(
                Message.of("ui-coverage.work.backfill", shown.organization().code()),
                (cancellation, progress) -> source.run(order, name, cancellation, progress),
                this::ended));
    }

    /** Stops it between two batches. */
    void stop() {
        WorkItem item = running.get();
        if (item != null) {
            item.cancel();
        }
    }

    private boolean isStartable() {
        BackfillPreview shown = preview.get();
        return shown != null
                && running.get() == null
                && result.get() == null
                && shown.rows() > 0
                && shown.organization().equals(receiver.get())
                && (shown.organization().active() || inactiveConfirmed.get())
                && typed.get().equals(environment);
    }

    private BackfillOrder order(Organization organization) {
        BackfillOrder order = BackfillOrder.to(organization.code()).only(only);
        return inactiveConfirmed.get() && !organization.active() ? order.confirmedInactive() : order;
    }

    private void chosen(Outcome<Choices> outcome) {
        switch (outcome) {
            case Outcome.Done<Choices>(Choices found) -> {
                choices.set(found);
                found.organizations().stream()
                        .filter(organization -> found.usual()
                                .filter(organization.code()::equals)
                                .isPresent())
                        .findFirst()
                        .ifPresent(receiver::set);
            }
            case Outcome.Failed<Choices>(Failure why) -> failure.set(why);
            case Outcome.Unknown<Choices>(Failure why) -> failure.set(why);
        }
    }

    private void look(@Nullable Organization organization) {
        preview.set(null);
        inactiveConfirmed.set(false);
        failure.set(null);
        if (organization == null) {
            return;
        }
        BackfillOrder order = order(organization);
        work.begin(
                Message.of("ui-coverage.work.preview"),
                (cancellation, progress) -> source.preview(order, cancellation),
                outcome -> looked(organization, outcome));
    }

    /** An answer for an organisation that is not chosen any more is of no use. */
    private void looked(Organization organization, Outcome<BackfillPreview> outcome) {
        if (!organization.equals(receiver.get())) {
            return;
        }
        switch (outcome) {
            case Outcome.Done<BackfillPreview>(BackfillPreview found) -> preview.set(found);
            case Outcome.Failed<BackfillPreview>(Failure why) -> failure.set(why);
            case Outcome.Unknown<BackfillPreview>(Failure why) -> failure.set(why);
        }
    }

    private void ended(Outcome<BackfillResult> outcome) {
        running.set(null);
        switch (outcome) {
            case Outcome.Done<BackfillResult>(BackfillResult done) -> {
                result.set(done);
                changed.run();
            }
            case Outcome.Failed<BackfillResult>(Failure why) -> failure.set(why);
            case Outcome.Unknown<BackfillResult>(Failure why) -> failure.set(why);
        }
    }
}
