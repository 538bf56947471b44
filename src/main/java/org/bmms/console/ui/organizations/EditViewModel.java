package org.bmms.console.ui.organizations;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.directory.FieldPlaces;
import org.bmms.console.onboarding.directory.OrganizationEdit;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.OrganizationField;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/**
 * One edit of an organisation: values are entered and judged at once, what would change is shown, the name of the
 * environment is typed, it is written. Where somebody else was faster nothing is overwritten: the operator sees what they
 * changed and goes on from there.
 */
final class EditViewModel {
    private final OrganizationsSource source;
    private final BackgroundWork work;
    private final FieldPlaces places;
    private final Consumer<OrganizationEntry> changed;
    private final Map<OrganizationField, StringProperty> values = new EnumMap<>(OrganizationField.class);
    private final ReadOnlyObjectWrapper<OrganizationEntry> seen;
    private final ReadOnlyObjectWrapper<Judgement> judgement;
    private final ReadOnlyObjectWrapper<List<String>> members = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable EditConflict> conflict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable OrganizationEntry> done = new ReadOnlyObjectWrapper<>();
    private boolean filling;

    /**
     * An edit; looks who could answer for the organisation.
     *
     * @param entry the organisation as the operator sees it
     * @param places where the target keeps the fields
     * @param changed told on the window's thread as what the organisation turned out to be
     */
    EditViewModel(
            OrganizationsSource source,
            BackgroundWork work,
            OrganizationEntry entry,
            FieldPlaces places,
            Consumer<OrganizationEntry> changed) {
        this.source = source;
        this.work = work;
        this.places = places;
        this.changed = changed;
        this.seen = new ReadOnlyObjectWrapper<>(entry);
        OrganizationValues now = OrganizationValues.of(entry);
        this.judgement = new ReadOnlyObjectWrapper<>(now.judge(entry, places));
        for (OrganizationField field : OrganizationField.values()) {
            StringProperty value = new SimpleStringProperty(now.of(field));
            value.addListener((property, before, after) -> judge());
            values.put(field, value);
        }
        work.begin(
                Message.of("ui-organizations.work.members", entry.code()),
                (cancellation, progress) -> source.members(entry, cancellation),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<List<String>>(List<String> found) -> members.set(found);
                        case Outcome.Failed<List<String>>(Failure why) -> failure.set(why);
                        case Outcome.Unknown<List<String>>(Failure why) -> failure.set(why);
                    }
                });
    }

    /** The organisation that the edit starts from. */
    ReadOnlyObjectProperty<OrganizationEntry> seen() {
        return seen.getReadOnlyProperty();
    }

    /** What is entered for a field, as {@link OrganizationValues} writes it. */
    StringProperty value(OrganizationField field) {
        StringProperty value = values.get(field);
        if (value == null) {
            throw new IllegalArgumentException("there is no field " + field);
        }
        return value;
    }

    /** The fields that this target can keep. */
    List<OrganizationField> fields() {
        return Stream.of(OrganizationField.values())
                .filter(field -> places.of(field) != FieldPlaces.Place.NOWHERE)
                .toList();
    }

    /** Where a field is kept. */
    FieldPlaces.Place place(OrganizationField field) {
        return places.of(field);
    }

    /** What would become of the organisation. */
    ReadOnlyObjectProperty<Judgement> judgement() {
        return judgement.getReadOnlyProperty();
    }

    /** The logins of those who could answer for it. */
    ReadOnlyObjectProperty<List<String>> members() {
        return members.getReadOnlyProperty();
    }

    /** Whether it is being written. */
    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** Why it was not written; null if nothing went wrong. */
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** What somebody else changed meanwhile; null if nobody did. */
    ReadOnlyObjectProperty<@Nullable EditConflict> conflict() {
        return conflict.getReadOnlyProperty();
    }

    /** The organisation after it was written; null until then. */
    ReadOnlyObjectProperty<@Nullable OrganizationEntry> done() {
        return done.getReadOnlyProperty();
    }

    /**
     * Writes what is entered.
     *
     * @param typed the name of the environment as it was typed
     */
    void apply(String typed) {
        if (running.get() || !judgement.get().writable() || conflict.get() != null || done.get() != null) {
            return;
        }
        running.set(true);
        failure.set(null);
        OrganizationEntry from = seen.get();
        OrganizationEdit edit = judgement.get().edit();
        work.begin(
                Message.of("ui-organizations.work.edit", from.code()),
                (cancellation, progress) -> source.edit(from, edit, typed, cancellation),
                this::ended);
    }

    private void ended(Outcome<OrganizationEntry> outcome) {
        switch (outcome) {
            case Outcome.Done<OrganizationEntry>(OrganizationEntry now) -> {
                running.set(false);
                changed.accept(now);
                done.set(now);
            }
            case Outcome.Failed<OrganizationEntry>(Failure why)
            when why.code() == OnboardingFailure.CHANGED_MEANWHILE -> look();
            case Outcome.Failed<OrganizationEntry>(Failure why) -> failed(why);
            case Outcome.Unknown<OrganizationEntry>(Failure why) -> failed(why);
        }
    }

    private void failed(Failure why) {
        running.set(false);
        failure.set(why);
    }

    /** Looks what somebody else changed. */
    private void look() {
        String code = seen.get().code();
        work.begin(
                Message.of("ui-organizations.work.details", code),
                (cancellation, progress) -> source.details(code, cancellation),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<OrganizationDetails>(OrganizationDetails now) -> {
                            running.set(false);
                            conflict.set(EditConflict.of(seen.get(), now.entry(), entered()));
                            changed.accept(now.entry());
                        }
                        case Outcome.Failed<OrganizationDetails>(Failure why) -> failed(why);
                        case Outcome.Unknown<OrganizationDetails>(Failure why) -> failed(why);
                    }
                });
    }

    /** Goes on from what is there now, with what the operator had entered on top of it. */
    void keepMine() {
        EditConflict found = conflict.get();
        if (found != null) {
            List<OrganizationField> mine = entered().differing(OrganizationValues.of(seen.get()));
            startFrom(found.now(), mine);
        }
    }

    /** Goes on from what is there now, and drops what the operator had entered. */
    void takeTheirs() {
        EditConflict found = conflict.get();
        if (found != null) {
            startFrom(found.now(), List.of());
        }
    }

    private void startFrom(OrganizationEntry now, List<OrganizationField> kept) {
        seen.set(now);
        OrganizationValues theirs = OrganizationValues.of(now);
        filling = true;
        values.forEach((field, value) -> {
            if (!kept.contains(field)) {
                value.set(theirs.of(field));
            }
        });
        filling = false;
        conflict.set(null);
        failure.set(null);
        judge();
    }

    private OrganizationValues entered() {
        OrganizationValues entered = OrganizationValues.of(seen.get());
        for (Map.Entry<OrganizationField, StringProperty> value : values.entrySet()) {
            entered = entered.with(value.getKey(), value.getValue().get());
        }
        return entered;
    }

    private void judge() {
        if (!filling) {
            judgement.set(entered().judge(seen.get(), places));
        }
    }
}
