package org.bmms.console.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bmms.console.base.Message;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.ProfileDraft;
import org.bmms.console.target.profile.ProfileFiles;
import org.bmms.console.target.profile.StoredProfile;
import org.bmms.console.target.profile.ValueShape;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.frame.ProfileEntry;
import org.bmms.console.ui.frame.Shell;
import org.jspecify.annotations.Nullable;

/** What can be done with profiles, each in dialogs that ask what is needed. */
public final class ProfileActions {
    private static final List<String> EXTENSIONS = List.of(ProfileFiles.EXPORTED, "toml");

    private final SettingsDesk desk;
    private final Shell shell;
    private final ProfilesViewModel profiles;
    private final @Nullable Consumer<ProfileEntry> opener;

    /**
     * The actions.
     *
     * @param profiles the list, which shows what came of them
     * @param opener opens the environment of a profile; null where that is done elsewhere
     */
    ProfileActions(
            SettingsDesk desk, Shell shell, ProfilesViewModel profiles, @Nullable Consumer<ProfileEntry> opener) {
        this.desk = desk;
        this.shell = shell;
        this.profiles = profiles;
        this.opener = opener;
    }

    /** Opens the environment of a profile; empty where that is done elsewhere. */
    Optional<Consumer<ProfileEntry>> opener() {
        return Optional.ofNullable(opener);
    }

    /** Writes a new profile. */
    public void create() {
        edit(EditedProfile.empty(), null, false);
    }

    /**
     * Changes a profile.
     *
     * @param discovering whether its server is looked at right away
     */
    void edit(ProfileEntry entry, boolean discovering) {
        profiles.edit(entry.file(), edited -> edit(edited, entry.kind(), discovering));
    }

    /** Writes a new profile that begins as a copy: another name, since by that it is known what belongs to it. */
    void duplicate(ProfileEntry entry) {
        profiles.edit(entry.file(), edited -> {
            ProfileDraft copy = edited.draft();
            copy.say("name", ValueShape.TEXT, shell.words().of("ui-settings.copy", entry.name()));
            edit(new EditedProfile(copy, null), entry.kind(), false);
        });
    }

    private void edit(EditedProfile edited, @Nullable Kind kind, boolean discovering) {
        EditorViewModel model = new EditorViewModel(edited, desk.files(), desk.trials(), shell.work());
        new ProfileEditor(model, shell.words(), stored -> done("ui-settings.saved", stored)).open(dialogs(kind));
        if (discovering) {
            model.discover();
        }
    }

    /** Takes a profile from a file elsewhere. */
    public void importOne() {
        shell.dialogs().fileToRead(EXTENSIONS).ifPresent(this::importFrom);
    }

    /** Takes a profile from this file, under a name that is free. */
    public void importFrom(Path path) {
        profiles.readForeign(path, foreign -> {
            StoredProfile read = foreign.profile();
            Consumer<StoredProfile> imported = stored -> done("ui-settings.imported", stored);
            if (foreign.free()) {
                profiles.create(read, imported);
            } else {
                new FileNameDialog(read, profiles, shell.words(), imported).open(shell.dialogs());
            }
        });
    }

    /** Writes a copy of a profile to a file elsewhere. */
    void export(ProfileEntry entry) {
        shell.dialogs()
                .fileToWrite(entry.file() + "." + ProfileFiles.EXPORTED)
                .ifPresent(path -> profiles.export(
                        entry.file(),
                        path,
                        () -> shell.notices()
                                .say(Mark.GOOD, Message.of("ui-settings.exported", entry.name(), path.toString()))));
    }

    /** Removes a profile, once its name was typed. */
    void delete(ProfileEntry entry) {
        profiles.read(
                entry.file(),
                stored -> new DeleteDialog(
                                entry,
                                stored,
                                profiles,
                                shell.words(),
                                () -> shell.notices().say(Mark.GOOD, Message.of("ui-settings.deleted", entry.name())))
                        .open(dialogs(entry.kind())));
    }

    private Dialogs dialogs(@Nullable Kind kind) {
        return desk.dialogs().apply(kind);
    }

    private void done(String key, StoredProfile stored) {
        profiles.shown(stored.name());
        shell.notices().say(Mark.GOOD, new Message(key, List.of(stored.name())));
    }
}
