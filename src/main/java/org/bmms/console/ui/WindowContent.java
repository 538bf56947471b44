package org.bmms.console.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.base.Redactor;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.EnvironmentsViewModel;
import org.bmms.console.ui.frame.OpenEnvironment;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.frame.SwitcherViewModel;
import org.bmms.console.ui.help.HelpTopic;
import org.bmms.console.ui.settings.ProfileActions;
import org.bmms.console.ui.settings.SettingsDesk;
import org.bmms.console.ui.settings.SettingsView;
import org.bmms.console.ui.welcome.SettingsPage;
import org.bmms.console.ui.welcome.WelcomeActions;
import org.bmms.console.ui.welcome.WelcomeView;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** What the window shows: the welcome, or an open environment. All on the window's thread but for {@link #close}. */
final class WindowContent implements SwitcherViewModel.Way, WelcomeActions {
    private final StackPane root;
    private final Surroundings around;
    private final SettingsDesk desk;
    private final Redactor redactor;
    private final BackgroundWork work;
    private final AtomicReference<@Nullable OpenFrame> open = new AtomicReference<>();

    /**
     * Content.
     *
     * @param root where it is shown
     * @param around the window
     * @param redactor knows the secrets of this process
     * @param work of the window itself, whatever is open in it
     */
    WindowContent(StackPane root, Surroundings around, SettingsDesk desk, Redactor redactor, BackgroundWork work) {
        this.root = root;
        this.around = around;
        this.desk = desk;
        this.redactor = redactor;
        this.work = work;
    }

    /** Texts in the language that is chosen now. */
    Words words() {
        return around.words(desk.preferences(), redactor);
    }

    /** The environment that is open, if one is. */
    Optional<OpenFrame> present() {
        return Optional.ofNullable(open.get());
    }

    /** Shows what can be opened. */
    void welcome() {
        show(HelpTopic.START.mark(new WelcomeView(
                new EnvironmentsViewModel(desk.environments(), work, this::to), desk.preferences(), this, words())));
    }

    @Override
    public void to(OpenEnvironment next) {
        OpenFrame frame = frame(next);
        OpenFrame before = open.getAndSet(frame);
        show(frame.view());
        if (next.guided()) {
            frame.beginTour();
        }
        if (before != null) {
            end(before);
        }
    }

    @Override
    public void out() {
        OpenFrame before = open.getAndSet(null);
        welcome();
        if (before != null) {
            end(before);
        }
    }

    @Override
    public void drop(OpenEnvironment unseen) {
        closing(unseen, () -> {});
    }

    /** The language is another one: everything is made anew, but not from under a run. */
    void speakAnew() {
        OpenFrame before = open.get();
        if (before == null) {
            welcome();
            return;
        }
        if (before.held().isPresent()) {
            around.notices(words()).say(Mark.ATTENTION, Message.of("ui.language.later"));
            return;
        }
        before.leave();
        OpenFrame frame = frame(before.environment());
        open.set(frame);
        show(frame.view());
        frame.go(Screen.SETTINGS);
        frame.resume(before);
        Thread.startVirtualThread(before::endWork);
    }

    private OpenFrame frame(OpenEnvironment environment) {
        return new OpenFrame(environment, words(), around, desk.environments(), this, desk);
    }

    private void end(OpenFrame frame) {
        frame.leave();
        closing(frame.environment(), frame::endWork);
    }

    private void closing(OpenEnvironment environment, Runnable first) {
        String name = environment.session().profile().name();
        work.begin(
                Message.of("ui.work.closing", name),
                (cancellation, progress) -> {
                    first.run();
                    environment.close();
                    return name;
                },
                outcome -> around.notices(words()).say(mark(outcome), said(outcome)));
    }

    private static Mark mark(Outcome<String> outcome) {
        return outcome instanceof Outcome.Done<String> ? Mark.GOOD : Mark.ATTENTION;
    }

    private static Message said(Outcome<String> outcome) {
        return switch (outcome) {
            case Outcome.Done<String>(String name) -> Message.of("ui.closed", name);
            case Outcome.Failed<String>(Failure why) -> why.what();
            case Outcome.Unknown<String>(Failure why) -> why.what();
        };
    }

    @Override
    public void createProfile() {
        settingsPage().create();
    }

    @Override
    public void importProfile() {
        settingsPage().importOne();
    }

    /** Takes in the profile of a file, as an import does, and shows it; it is not opened. */
    void takeIn(Path profile) {
        settingsPage().importFrom(profile);
    }

    @Override
    public void settings() {
        settingsPage();
    }

    /** The settings while nothing is open. */
    private ProfileActions settingsPage() {
        Words words = words();
        Shell shell = new Shell(work, words, around.dialogs(null), around.notices(words), InstantSource.system());
        EnvironmentsViewModel opener = new EnvironmentsViewModel(desk.environments(), work, this::to);
        SettingsView settings = new SettingsView(desk, shell, opener::open);
        show(HelpTopic.SETTINGS.mark(new SettingsPage(settings, opener, this::welcome, words)));
        settings.arrive(null);
        return settings.actions();
    }

    private void show(Parent content) {
        root.getChildren().setAll(content);
    }

    /** Closes what is open; takes seconds, on any thread. */
    void close() {
        Optional.ofNullable(open.getAndSet(null)).ifPresent(frame -> {
            frame.endWork();
            frame.environment().close();
        });
    }
}
