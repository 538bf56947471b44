package org.bmms.console.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.target.profile.ProfileFailure;
import org.bmms.console.ui.FreshStage;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.UiFailure;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.EnvironmentsViewModel;
import org.bmms.console.ui.frame.OpenEnvironment;
import org.bmms.console.ui.frame.PreparedEnvironments;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Preferences;
import org.bmms.console.ui.look.PreferencesFile;
import org.bmms.console.ui.look.PreferencesViewModel;
import org.bmms.console.ui.look.Theme;
import org.bmms.console.ui.look.ThemeChoice;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The welcome with and without profiles. */
class WelcomeViewTest implements WelcomeActions {
    private static final Instant USED = Instant.parse("2026-01-05T02:00:00Z");
    private static final Words WORDS = new Words(Texts.english(), ZoneOffset.UTC, new Redactor());

    @TempDir
    private Path directory;

    private final WindowRobot robot = WindowRobot.byKeys();
    private final BackgroundWork work = new BackgroundWork(Platform::runLater);
    private final List<String> chosen = new ArrayList<>();
    private final List<Preferences> looks = new ArrayList<>();
    private Stage stage;

    @BeforeEach
    void start() throws TimeoutException {
        stage = FreshStage.register();
    }

    @AfterEach
    void close() throws TimeoutException {
        work.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void withoutAProfileItLeadsToTheFirst() throws TimeoutException {
        show(new PreparedEnvironments(directory), null, Appearance.usual(), 1440, 900);
        robot.await("Server name and your SSH account; key, agent or password");
        Pictures.save(stage.getScene(), "welcome-first");

        robot.press("Create a profile…");
        robot.fx().clickOn("Import a profile…").clickOn("Settings");
        robot.fx().type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(chosen).startsWith("create", "import", "settings");
    }

    @Test
    void profilesAreOpenedByDoubleClickAndByEnter() throws TimeoutException {
        show(environments(), null, Appearance.usual(), 1440, 900);
        robot.await("obcms-production");
        Pictures.save(stage.getScene(), "welcome-profiles");
        robot.fx().doubleClickOn("obcms-staging");
        robot.await("obcms-staging");
        WaitForAsyncUtils.waitForFxEvents();
        robot.fx().clickOn("obcms-production").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(chosen).containsExactly("opened obcms-staging", "opened obcms-production");
    }

    @Test
    void theLookIsChosenAtTheTop() throws TimeoutException {
        show(environments(), null, Appearance.usual(), 1280, 720);
        robot.await("obcms-production");
        robot.fx()
                .clickOn("Like the desktop")
                .clickOn("High contrast")
                .clickOn("100 %")
                .clickOn("125 %");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(looks.getLast().theme()).isEqualTo(ThemeChoice.CONTRAST);
        assertThat(looks.getLast().percent()).isEqualTo(125);
    }

    @Test
    void itLooksRightInEveryLook() throws TimeoutException {
        Failure problem = Failure.unchanged(UiFailure.PREFERENCES_UNREADABLE, "/home/ana/preferences.json");
        picture("welcome-dark", new Appearance(Theme.DARK, 100), 1440, 900, null);
        picture("welcome-contrast", new Appearance(Theme.CONTRAST, 100), 1440, 900, null);
        picture("welcome-small", Appearance.usual(), 1280, 720, problem);
        picture("welcome-200", new Appearance(Theme.LIGHT, 200), 1440, 900, null);
        picture("welcome-75", new Appearance(Theme.LIGHT, 75), 1280, 720, null);

        assertThat(robot.sees("obcms-production")).isTrue();
    }

    private void picture(String name, Appearance appearance, double width, double height, @Nullable Failure problem)
            throws TimeoutException {
        show(environments(), problem, appearance, width, height);
        robot.await("obcms-production");
        Pictures.save(stage.getScene(), name);
    }

    private PreparedEnvironments environments() {
        return new PreparedEnvironments(directory)
                .with("production", "obcms-production", "production", USED)
                .with("staging", "obcms-staging", "staging", USED)
                .withUnreadable("old", Failure.unchanged(ProfileFailure.SYNTAX, "old.toml", 3, 4))
                .with("lab", "obcms-lab", "training", null);
    }

    private void show(
            PreparedEnvironments environments,
            @Nullable Failure problem,
            Appearance appearance,
            double width,
            double height)
            throws TimeoutException {
        FxToolkit.setupFixture(() -> {
            PreferencesViewModel preferences =
                    new PreferencesViewModel(new PreferencesFile.Read(Preferences.usual(), problem), looks::add);
            WelcomeView view = new WelcomeView(
                    new EnvironmentsViewModel(environments, work, this::opened), preferences, this, WORDS);
            Scene scene = new Look(appearance).scene(view, width, height);
            stage.setScene(scene);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
        });
    }

    private void opened(OpenEnvironment environment) {
        chosen.add("opened " + environment.session().profile().name());
        environment.close();
    }

    @Override
    public void createProfile() {
        chosen.add("create");
    }

    @Override
    public void importProfile() {
        chosen.add("import");
    }

    @Override
    public void settings() {
        chosen.add("settings");
    }
}
