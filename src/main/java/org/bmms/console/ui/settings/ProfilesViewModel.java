package org.bmms.console.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.target.profile.ProfileFiles;
import org.bmms.console.target.profile.StoredProfile;
import org.bmms.console.ui.frame.Environments;
import org.bmms.console.ui.frame.ProfileEntry;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** The profiles on this workstation, and what is done with their files. */
public final class ProfilesViewModel {
    private static final Message TITLE = Message.of("ui.work.profiles");

    private final ProfileFiles files;
    private final Environments environments;
    private final BackgroundWork work;
    private final ObservableList<ProfileEntry> entries = FXCollections.observableArrayList();

    /** Kept, since it hears of changes only as long as somebody holds it. */
    private final ObservableList<ProfileEntry> shown = FXCollections.unmodifiableObservableList(entries);

    private final ObjectProperty<@Nullable String> selected = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();

    public ProfilesViewModel(ProfileFiles files, Environments environments, BackgroundWork work) {
        this.files = files;
        this.environments = environments;
        this.work = work;
    }

    /** The profiles, those used last first. */
    public ObservableList<ProfileEntry> entries() {
        return shown;
    }

    /** The name of the file that is chosen; null if none is. */
    public ObjectProperty<@Nullable String> selected() {
        return selected;
    }

    /** Whether it was found out which profiles there are. */
    public ReadOnlyBooleanProperty known() {
        return known.getReadOnlyProperty();
    }

    /** Why the last thing was not done; null if it was. */
    public ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Where the profiles are. */
    String directory() {
        return environments.directory();
    }

    /** Looks which profiles there are. */
    public void look() {
        attempt(TITLE, environments::profiles, this::found);
    }

    private void found(List<ProfileEntry> now) {
        entries.setAll(now);
        known.set(true);
        String chosen = selected.get();
        boolean there = now.stream().anyMatch(entry -> entry.file().equals(chosen));
        if (!there) {
            selected.set(now.isEmpty() ? null : now.getFirst().file());
        }
    }

    /** Reads a profile's file. */
    void read(String file, Consumer<StoredProfile> read) {
        attempt(TITLE, () -> files.stored(file), read);
    }

    /** Reads a profile, to be edited. */
    void edit(String file, Consumer<EditedProfile> read) {
        attempt(TITLE, () -> EditedProfile.of(files.stored(file)), read);
    }

    /** Reads a file from elsewhere. */
    void readForeign(Path path, Consumer<Foreign> read) {
        attempt(Message.of("ui-settings.work.importing"), () -> foreign(path), read);
    }

    /** The directory is asked, since the list may not be there yet. */
    private Foreign foreign(Path path) {
        StoredProfile profile = ProfileFiles.foreign(path);
        return new Foreign(profile, !profile.name().isEmpty() && !files.names().contains(profile.name()));
    }

    /**
     * A file from elsewhere.
     *
     * @param profile what is in it, under the name that suits it
     * @param free whether there is no profile of that name yet
     */
    record Foreign(StoredProfile profile, boolean free) {}

    /** Makes a profile of what was read elsewhere. */
    void create(StoredProfile read, Consumer<StoredProfile> created) {
        attempt(Message.of("ui-settings.work.importing"), () -> files.create(read.name(), read.toml()), stored -> {
            shown(stored.name());
            created.accept(stored);
        });
    }

    /** Writes a copy of a profile to a file elsewhere. */
    void export(String file, Path path, Runnable exported) {
        attempt(
                Message.of("ui-settings.work.exporting"),
                () -> {
                    StoredProfile stored = files.stored(file);
                    ProfileFiles.export(stored, path);
                    return stored;
                },
                stored -> exported.run());
    }

    /** Removes a profile's file, as it was read. */
    void delete(StoredProfile read, Runnable deleted) {
        attempt(
                Message.of("ui-settings.work.deleting"),
                () -> {
                    files.delete(read);
                    return read;
                },
                stored -> {
                    look();
                    deleted.run();
                });
    }

    /** A profile was written: it is looked for, and chosen. */
    void shown(String file) {
        selected.set(file);
        look();
    }

    private <T> void attempt(Message title, Supplier<T> what, Consumer<T> done) {
        failure.set(null);
        work.begin(title, (cancellation, progress) -> what.get(), outcome -> {
            switch (outcome) {
                case Outcome.Done<T>(T value) -> done.accept(value);
                case Outcome.Failed<T>(Failure why) -> failure.set(why);
                case Outcome.Unknown<T>(Failure why) -> failure.set(why);
            }
        });
    }
}
