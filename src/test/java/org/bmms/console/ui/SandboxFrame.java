package org.bmms.console.ui;

import java.time.ZoneId;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.session.Questions;
import org.bmms.console.session.Session;
import org.bmms.console.session.keyring.Keyring;
import org.bmms.console.target.profile.ProfileFiles;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.OpenEnvironment;
import org.bmms.console.ui.frame.SwitcherViewModel;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Preferences;
import org.bmms.console.ui.look.PreferencesFile;
import org.bmms.console.ui.look.PreferencesViewModel;
import org.bmms.console.ui.settings.SettingsDesk;

/** The whole frame with all screens above a session that a test has opened; no other environment can be gone to. */
final class SandboxFrame {
    private SandboxFrame() {}

    /** The frame, for a scene of this stage. On the window's thread. */
    static OpenFrame of(Session session, Stage stage, Look look) {
        Surroundings around = new Surroundings(Platform::runLater, () -> stage, look, Texts::in);
        PreferencesViewModel preferences =
                new PreferencesViewModel(new PreferencesFile.Read(Preferences.usual(), null), chosen -> {});
        ConsoleDirectories directories = session.operator().directories();
        Keyring keyring = Keyring.none(Message.of("ui.title"));
        LocalEnvironments environments = new LocalEnvironments(
                directories, new Redactor(), keyring, kind -> Questions.nobody(), trouble -> {}, FarSandbox.options(1));
        SettingsDesk desk = new SettingsDesk(
                preferences, ProfileFiles.in(directories), environments, environments, keyring, around::dialogs);
        Words words = new Words(Texts.english(), ZoneId.of("Asia/Manila"), new Redactor());
        return new OpenFrame(OpenEnvironment.of(session, "sandbox"), words, around, environments, new Nowhere(), desk);
    }

    /** No other environment is gone to. */
    private static final class Nowhere implements SwitcherViewModel.Way {
        @Override
        public void to(OpenEnvironment next) {
            throw new IllegalStateException("nobody asked for it");
        }

        @Override
        public void out() {
            throw new IllegalStateException("nobody asked for it");
        }

        @Override
        public void drop(OpenEnvironment unseen) {
            throw new IllegalStateException("nobody asked for it");
        }
    }
}
