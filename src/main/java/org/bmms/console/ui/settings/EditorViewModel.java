package org.bmms.console.ui.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileDraft;
import org.bmms.console.target.profile.ProfileFiles;
import org.bmms.console.target.profile.ProfileProblem;
import org.bmms.console.target.profile.StoredProfile;
import org.bmms.console.target.profile.ValueShape;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** A profile that is being written. Every change is judged at once; what was found on its server stands beside it. */
public final class EditorViewModel {
    private final ProfileDraft draft;
    private final @Nullable StoredProfile before;
    private final String first;
    private final ProfileFiles files;
    private final BackgroundWork work;
    private final DiscoveryViewModel discovery;
    private final Map<String, StringProperty> values = new HashMap<>();
    private final StringProperty file = new SimpleStringProperty("");
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Judgement> judgement;
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper shape = new ReadOnlyIntegerWrapper();

    /**
     * An editor.
     *
     * @param edited what it begins with
     * @param files where it is saved
     * @param trials looks at its server
     */
    public EditorViewModel(EditedProfile edited, ProfileFiles files, ProfileTrials trials, BackgroundWork work) {
        this.draft = edited.draft();
        this.before = edited.before();
        this.first = draft.toml();
        this.files = files;
        this.work = work;
        this.discovery = new DiscoveryViewModel(trials, work);
        this.judgement = new ReadOnlyObjectWrapper<>(Judgement.of(draft));
        file.set(before == null ? ProfileFiles.suited(draft.text("name")) : before.name());
    }

    /** The name of its file; can be chosen only while there is none. */
    public StringProperty file() {
        return file;
    }

    public boolean isNew() {
        return before == null;
    }

    /** What holds and what does not fit, by what is said now. */
    public ReadOnlyObjectProperty<Judgement> judgement() {
        return judgement.getReadOnlyProperty();
    }

    /** What was found on its server. */
    public DiscoveryViewModel discovery() {
        return discovery;
    }

    /** Whether problems are shown of fields that were not touched yet. */
    public BooleanProperty showsAll() {
        return all;
    }

    /** Why it was not saved; null if nobody wanted that, or it was. */
    public ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Changes when a host or jump host was added or removed: then keys mean others than before. */
    public ReadOnlyIntegerProperty shape() {
        return shape.getReadOnlyProperty();
    }

    /** Whether it says something else than in the beginning. */
    public boolean isChanged() {
        return !draft.toml().equals(first);
    }

    /** What is said of a field. */
    StringProperty value(FormField field) {
        return values.computeIfAbsent(field.key(), key -> {
            StringProperty value = new SimpleStringProperty(draft.text(key));
            value.addListener((property, was, now) -> say(field, was, now));
            return value;
        });
    }

    private void say(FormField field, String was, String now) {
        draft.say(field.key(), field.shape(), now);
        boolean named = field.key().equals("name") && isNew() && file.get().equals(ProfileFiles.suited(was));
        if (named) {
            file.set(ProfileFiles.suited(now));
        }
        judge();
    }

    private void judge() {
        judgement.set(Judgement.of(draft));
        failure.set(null);
    }

    /** How many tables there are in a list. */
    int count(FormGroup list) {
        return draft.count(list.table());
    }

    /** Adds a host or jump host. */
    void add(FormGroup list) {
        draft.add(list.table());
        reshape();
    }

    /** Removes a host or jump host, by its number from 1. */
    void remove(FormGroup list, int number) {
        draft.remove(list.table(), number);
        reshape();
    }

    private void reshape() {
        values.keySet().removeIf(key -> key.contains("["));
        judge();
        shape.set(shape.get() + 1);
    }

    /** The names in a list, for a choice among them. */
    List<String> names(FormGroup list) {
        List<String> names = new ArrayList<>();
        for (int number = 1; number <= count(list); number++) {
            String name = draft.text(list.table() + "[" + number + "].name");
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** A value near to what is said of a field that would fit; null if there is none. */
    @Nullable
    String correction(FormField field) {
        return draft.correction(field.key(), field.shape());
    }

    /** Removes what is said of a key that the editor has no field for. */
    void drop(ProfileProblem problem) {
        draft.say(problem.key(), ValueShape.TEXT, "");
        judge();
    }

    /** Looks at the server what the profile should say. */
    public void discover() {
        try {
            Profile profile = draft.reachable();
            failure.set(null);
            discovery.look(profile);
        } catch (FailureException e) {
            refuse(e.failure());
        }
    }

    private void refuse(Failure why) {
        all.set(true);
        failure.set(why);
    }

    /**
     * Saves it, unless something does not fit.
     *
     * @param saved told what was written
     */
    public void save(Consumer<StoredProfile> saved) {
        all.set(true);
        if (!judgement.get().problems().isEmpty()) {
            return;
        }
        String toml = draft.toml();
        String name = file.get();
        failure.set(null);
        work.begin(
                Message.of("ui-settings.work.saving", name),
                (cancellation, progress) -> before == null ? files.create(name, toml) : files.replace(before, toml),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<StoredProfile>(StoredProfile stored) -> saved.accept(stored);
                        case Outcome.Failed<StoredProfile>(Failure why) -> failure.set(why);
                        case Outcome.Unknown<StoredProfile>(Failure why) -> failure.set(why);
                    }
                });
    }
}
