package org.bmms.console.ui.organizations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.OrganizationList;
import org.bmms.console.ui.coverage.Ages;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/**
 * The list of organisations. What was read last stays until something newer is known, also where reading fails; the rows
 * they own are counted after the list is there, since that may take long.
 */
final class OrganizationsViewModel {
    private final OrganizationsSource source;
    private final BackgroundWork work;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<@Nullable KnownOrganizations> known = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Message> headline =
            new ReadOnlyObjectWrapper<>(Message.of("ui-organizations.reading"));
    private final ReadOnlyObjectWrapper<OrganizationFilter> filter =
            new ReadOnlyObjectWrapper<>(OrganizationFilter.ALL);
    private final ObservableList<OrganizationEntry> listed = FXCollections.observableArrayList();

    /** Kept, since it hears of changes only as long as somebody holds it. */
    private final ObservableList<OrganizationEntry> shown = FXCollections.unmodifiableObservableList(listed);

    private OrganizationColumn column = OrganizationColumn.CODE;
    private boolean descending;

    OrganizationsViewModel(OrganizationsSource source, BackgroundWork work, InstantSource clock) {
        this.source = source;
        this.work = work;
        this.clock = clock;
    }

    /** What was read last; null until then. */
    ReadOnlyObjectProperty<@Nullable KnownOrganizations> known() {
        return known.getReadOnlyProperty();
    }

    /** Why the last reading or counting failed; null if it did not. */
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Whether the list is being read. */
    ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /** Whether rows are being counted. */
    ReadOnlyBooleanProperty counting() {
        return counting.getReadOnlyProperty();
    }

    /** How things stand, in one sentence, with the age of what is shown. */
    ReadOnlyObjectProperty<Message> headline() {
        return headline.getReadOnlyProperty();
    }

    /** The organisations that pass the filter, in their order. */
    ObservableList<OrganizationEntry> listed() {
        return shown;
    }

    /** Which organisations are listed. */
    ReadOnlyObjectProperty<OrganizationFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    /** Reads the list when it is first seen. */
    void arrive() {
        if (known.get() == null) {
            read();
        } else {
            tick();
        }
    }

    /** Reads the list and counts, unless that is under way. */
    void read() {
        if (reading.get()) {
            return;
        }
        reading.set(true);
        work.begin(
                Message.of("ui-organizations.work.read"),
                (cancellation, progress) -> source.read(cancellation),
                outcome -> {
                    reading.set(false);
                    done(outcome, this::found);
                });
    }

    private void found(OrganizationList now) {
        show(KnownOrganizations.of(now, clock.instant(), known.get()));
        count();
    }

    /** Counts the rows that each owns, unless that is under way. */
    void count() {
        if (counting.get() || known.get() == null) {
            return;
        }
        counting.set(true);
        work.begin(Message.of("ui-organizations.work.count"), source::count, outcome -> {
            counting.set(false);
            done(outcome, this::counted);
        });
    }

    private void counted(List<OrganizationEntry> entries) {
        KnownOrganizations now = known.get();
        if (now != null) {
            show(now.counted(entries, clock.instant()));
        }
    }

    /** One of them is known to be like this now. */
    void take(OrganizationEntry changed) {
        KnownOrganizations now = known.get();
        if (now != null) {
            show(now.with(changed));
        }
    }

    /** Lists others. */
    void list(OrganizationFilter other) {
        filter.set(other);
        list();
    }

    /** Lists them in another order. */
    void sort(OrganizationColumn by, boolean largestFirst) {
        column = by;
        descending = largestFirst;
        list();
    }

    /** How many there are of a kind. */
    long count(OrganizationFilter.Kind kind) {
        KnownOrganizations now = known.get();
        return now == null
                ? 0
                : now.list().entries().stream().filter(kind::holds).count();
    }

    /** Time has passed. */
    void tick() {
        KnownOrganizations now = known.get();
        if (now == null) {
            return;
        }
        Message age = age(now.readAt());
        Instant counted = now.countedAt();
        headline.set(
                counted == null
                        ? Message.of("ui-organizations.headline", all(now), active(now), pilots(now), age)
                        : Message.of(
                                "ui-organizations.headline.counted",
                                all(now),
                                active(now),
                                pilots(now),
                                age,
                                age(counted)));
    }

    private Message age(Instant at) {
        return Ages.of(Duration.between(at, clock.instant()));
    }

    private static int all(KnownOrganizations now) {
        return now.list().entries().size();
    }

    private static long active(KnownOrganizations now) {
        return now.list().entries().stream().filter(OrganizationEntry::active).count();
    }

    private static long pilots(KnownOrganizations now) {
        return now.list().entries().stream()
                .filter(OrganizationFilter.Kind.PILOTS::holds)
                .count();
    }

    private void show(KnownOrganizations now) {
        known.set(now);
        list();
        tick();
    }

    private void list() {
        KnownOrganizations now = known.get();
        if (now == null) {
            return;
        }
        List<OrganizationEntry> passing = now.list().entries().stream()
                .filter(filter.get()::passes)
                .sorted(column.order(descending))
                .toList();
        if (!passing.equals(listed)) {
            listed.setAll(passing);
        }
    }

    private <T> void done(Outcome<T> outcome, Consumer<T> good) {
        switch (outcome) {
            case Outcome.Done<T>(T value) -> {
                failure.set(null);
                good.accept(value);
            }
            case Outcome.Failed<T>(Failure why) -> failure.set(why);
            case Outcome.Unknown<T>(Failure why) -> failure.set(why);
        }
    }
}
