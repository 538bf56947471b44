package org.bmms.console.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Language;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.base.crash.CrashReports;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.session.keyring.Keyring;
import org.bmms.console.session.keyring.SystemKeyring;
import org.bmms.console.target.profile.ProfileFiles;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.crash.CrashDialog;
import org.bmms.console.ui.crash.CrashViewModel;
import org.bmms.console.ui.frame.WindowQuestions;
import org.bmms.console.ui.help.HelpEvent;
import org.bmms.console.ui.help.HelpWindow;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Preferences;
import org.bmms.console.ui.look.PreferencesFile;
import org.bmms.console.ui.look.PreferencesViewModel;
import org.bmms.console.ui.look.WindowPlace;
import org.bmms.console.ui.settings.SettingsDesk;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program with a window: wires it once, shows it, and remembers how it was left. */
public final class ConsoleWindow {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleWindow.class);

    /** As in {@code StartupWMClass} of the desktop entry. */
    private static final String PROGRAM = "bmms-console";

    private final ConsoleDirectories directories;
    private final Redactor redactor;
    private final Function<Language, Texts> texts;
    private final SandboxOptions training;
    private final PreferencesFile file;
    private final PreferencesViewModel preferences;
    private final BackgroundWork work = new BackgroundWork(Platform::runLater);
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicReference<Preferences> newest;

    /** What of the choices is in the file, as far as this window wrote or read it. */
    private final AtomicReference<Preferences> saved;

    private final AtomicReference<@Nullable WindowPlace> place = new AtomicReference<>();
    private final AtomicReference<@Nullable WindowContent> content = new AtomicReference<>();

    /**
     * The window of this process. Reads what was chosen for it before.
     *
     * @param directories the console's files on this workstation
     * @param redactor knows the secrets of this process
     */
    public ConsoleWindow(ConsoleDirectories directories, Redactor redactor) {
        this(directories, redactor, Texts::in, SandboxOptions.standard());
    }

    /** The window with other texts, or with another sandbox for training. */
    ConsoleWindow(
            ConsoleDirectories directories,
            Redactor redactor,
            Function<Language, Texts> texts,
            SandboxOptions training) {
        this.directories = directories;
        this.redactor = redactor;
        this.texts = texts;
        this.training = training;
        this.file = new PreferencesFile(directories.config().resolve("preferences.json"));
        PreferencesFile.Read before = file.read();
        this.newest = new AtomicReference<>(before.preferences());
        this.saved = new AtomicReference<>(before.preferences());
        this.place.set(before.preferences().window());
        this.preferences = new PreferencesViewModel(before, this::chosen);
    }

    /**
     * Shows it and returns when it was closed.
     *
     * @param profile the file of an exported profile that is taken in first; null for none
     * @throws org.bmms.console.base.FailureException {@code UI-NO-DISPLAY}
     */
    public void run(@Nullable Path profile) {
        if (!Display.isThere(System.getenv(), System.getProperty("os.name", ""))) {
            throw Failure.unchanged(UiFailure.NO_DISPLAY).asException();
        }
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> {
            // What desktops know the window by, to show it with its entry in their menu; JavaFX offers no other way.
            com.sun.glass.ui.Application.GetApplication().setName(PROGRAM);
            Stage stage = new Stage();
            stage.setOnHidden(event -> closed.countDown());
            show(stage);
            if (profile != null) {
                takeIn(profile);
            }
            StartWatch.begin();
            QuietMemory.watch(
                    stage, work, () -> present().filter(OpenFrame::hasRunInHand).isPresent());
            WatchedWalk.beginIfAsked(this, stage);
        });
        // Who ends the program from outside is not to leave training servers behind.
        Thread fromOutside = new Thread(this::close, "end");
        Runtime.getRuntime().addShutdownHook(fromOutside);
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        Platform.exit();
    }

    /** Fills a stage and shows it. */
    void show(Stage stage) {
        Look look = ChosenLook.of(preferences);
        StackPane root = new StackPane();
        Surroundings around = new Surroundings(Platform::runLater, () -> stage, look, texts);
        WindowContent shown = new WindowContent(root, around, desk(around), redactor, work);
        content.set(shown);
        preferences.language().addListener((property, before, now) -> shown.speakAnew());
        StagePlace.keep(stage, place.get(), place::set);
        stage.setScene(look.scene(root));
        HelpWindow help = new HelpWindow(
                look,
                work,
                shown::words,
                () -> preferences.language().get() == Language.ENGLISH,
                () -> around.notices(shown.words()));
        HelpEvent.onF1(stage, stage);
        stage.addEventHandler(HelpEvent.ASKED, event -> help.open(event.topic()));
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> help.close());
        preferences.language().addListener((property, before, now) -> help.close());
        stage.setOnCloseRequest(event -> {
            if (shown.present()
                    .filter(frame -> frame.asksBeforeClosing(stage::hide))
                    .isPresent()) {
                event.consume();
            }
        });
        stage.setTitle(shown.words().of("ui.title"));
        stage.getIcons().setAll(ProgramIcon.images());
        shown.welcome();
        stage.show();
        CrashReports reports = new CrashReports(directories.crashes(), redactor);
        CrashDialog.offer(new CrashViewModel(reports, work), around.dialogs(null), shown.words());
    }

    private SettingsDesk desk(Surroundings around) {
        Keyring keyring = SystemKeyring.of(directories);
        LocalEnvironments environments = new LocalEnvironments(
                directories,
                redactor,
                keyring,
                kind -> new WindowQuestions(
                        around.thread(), around.dialogs(kind), () -> around.words(preferences, redactor)),
                trouble -> around.thread()
                        .run(() -> around.notices(around.words(preferences, redactor))
                                .say(Mark.ATTENTION, trouble.what())),
                training);
        return new SettingsDesk(
                preferences, ProfileFiles.in(directories), environments, environments, keyring, around::dialogs);
    }

    /** Takes in the profile of a file; after {@link #show}. */
    void takeIn(Path profile) {
        shown().takeIn(profile);
    }

    /** What is chosen for it. */
    PreferencesViewModel preferences() {
        return preferences;
    }

    /** Texts in the language that is chosen now; after {@link #show}. */
    Words words() {
        return shown().words();
    }

    /** The environment that is open, if one is; after {@link #show}. */
    Optional<OpenFrame> present() {
        return shown().present();
    }

    private WindowContent shown() {
        WindowContent shown = content.get();
        if (shown == null) {
            throw new IllegalStateException("the window is not shown yet");
        }
        return shown;
    }

    /** However many choices follow each other, the newest is what stays. */
    private void chosen(Preferences choice) {
        newest.set(choice);
        work.begin(
                Message.of("ui.work.saving"),
                (cancellation, progress) -> {
                    save();
                    return choice;
                },
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<Preferences> _ ->
                            preferences.problem().set(null);
                        case Outcome.Failed<Preferences>(Failure why) ->
                            preferences.problem().set(why);
                        case Outcome.Unknown<Preferences>(Failure why) ->
                            preferences.problem().set(why);
                    }
                });
    }

    /** Only what was chosen in this window: another one may have chosen something else since. */
    private synchronized void save() {
        Preferences to = newest.get().at(place.get());
        Preferences from = saved.get();
        file.change(there -> there.changed(from, to));
        saved.set(to);
    }

    /** Ends what goes on and closes what is open; takes seconds. */
    void close() {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        work.close();
        WindowContent shown = content.get();
        if (shown != null) {
            shown.close();
        }
        rememberPlace();
        LOG.info("the window is closed");
    }

    /** A file that cannot be read is left as it is until somebody chooses anew. */
    private void rememberPlace() {
        PreferencesFile.Read there = file.read();
        if (there.problem() != null || there.preferences().at(place.get()).equals(there.preferences())) {
            return;
        }
        try {
            file.change(now -> now.at(place.get()));
        } catch (FailureException e) {
            LOG.warn("where the window was is not remembered", e);
        }
    }
}
