package org.bmms.console.ui.settings;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.target.profile.ProfileFiles;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Environments;
import org.bmms.console.ui.frame.OpenEnvironment;
import org.bmms.console.ui.frame.ProfileEntry;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.frame.WindowDialogs;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Preferences;
import org.bmms.console.ui.look.PreferencesFile;
import org.bmms.console.ui.look.PreferencesViewModel;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** Settings about profiles in a directory of a test, with prepared trials and a keyring in memory. */
final class SettingsFixture implements AutoCloseable {
    static final Words WORDS = new Words(Texts.english(), ZoneOffset.UTC, new Redactor());

    final BackgroundWork work = new BackgroundWork(Platform::runLater);
    final PreparedTrials trials = PreparedTrials.rich();
    final MemoryKeyring keyring = new MemoryKeyring();
    final List<Preferences> looks = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    final List<String> opened = new ArrayList<>();
    final ProfileFiles files;

    @Nullable
    Path chosenFile;

    SettingsFixture(Path directory) {
        files = ProfileFiles.in(new ConsoleDirectories(directory, directory.resolve("data")));
    }

    /** Puts a profile there. */
    void profile(String file, String name, String kind) {
        files.create(file, """
                # by hand
                name = "%s"
                kind = "%s"
                [[hosts]]
                name = "app1"
                address = "%s.example.gov.ph"
                user = "deploy"
                [site]
                url = "https://%s.example.gov.ph"
                """.formatted(name, kind, name, name));
    }

    /** A view of it in a stage of this look and size; on the window's thread. */
    void show(Stage stage, Appearance appearance, double width, double height) {
        Look look = new Look(appearance);
        PreferencesViewModel preferences =
                new PreferencesViewModel(new PreferencesFile.Read(Preferences.usual(), null), looks::add);
        Shell shell = new Shell(
                work,
                WORDS,
                new Chosen(new WindowDialogs(() -> stage, look, null)),
                (mark, text) -> said.add(WORDS.of(text)),
                () -> Instant.EPOCH);
        SettingsDesk desk = new SettingsDesk(
                preferences,
                files,
                new Listed(),
                trials,
                keyring,
                kind -> new Chosen(new WindowDialogs(() -> stage, look, kind)));
        SettingsView view = new SettingsView(desk, shell, entry -> opened.add(entry.name()));
        stage.setScene(look.scene(view, width, height));
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
        view.arrive(null);
    }

    @Override
    public void close() {
        work.close();
    }

    /** Dialogs as they are, but for the system's own for files. */
    private final class Chosen implements Dialogs {
        private final Dialogs dialogs;

        Chosen(Dialogs dialogs) {
            this.dialogs = dialogs;
        }

        @Override
        public Opened open(DialogContent content) {
            return dialogs.open(content);
        }

        @Override
        public Optional<Path> fileToWrite(String suggested) {
            return Optional.ofNullable(chosenFile);
        }

        @Override
        public Optional<Path> fileToRead(String extension) {
            return Optional.ofNullable(chosenFile);
        }
    }

    /** The profiles in the directory. */
    private final class Listed implements Environments {
        @Override
        public List<ProfileEntry> profiles() {
            List<ProfileEntry> entries = new ArrayList<>();
            for (String name : files.names()) {
                try {
                    entries.add(new ProfileEntry(name, files.read(name), null, null));
                } catch (FailureException e) {
                    entries.add(new ProfileEntry(name, null, e.failure(), null));
                }
            }
            return entries;
        }

        @Override
        public String directory() {
            return "/home/ana/.config/bmms-console/profiles";
        }

        @Override
        public OpenEnvironment open(String file) {
            throw new IllegalStateException("not opened here: " + Message.of(file));
        }

        @Override
        public OpenEnvironment training() {
            throw new IllegalStateException("not opened here");
        }

        @Override
        public OpenEnvironment tour() {
            throw new IllegalStateException("not opened here");
        }
    }
}
