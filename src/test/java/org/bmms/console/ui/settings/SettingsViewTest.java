package org.bmms.console.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.base.Message;
import org.bmms.console.target.profile.ProfileFiles;
import org.bmms.console.ui.FreshStage;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Theme;
import org.bmms.console.ui.look.ThemeChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The settings, by the keyboard alone. */
class SettingsViewTest {
    @TempDir
    private Path directory;

    private final WindowRobot robot = WindowRobot.byKeys();
    private SettingsFixture settings;
    private Stage stage;

    @BeforeEach
    void start() throws TimeoutException {
        settings = new SettingsFixture(directory);
        stage = FreshStage.register();
    }

    @AfterEach
    void close() throws TimeoutException {
        settings.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void withoutAProfileItSaysWhatOneIsFor() throws TimeoutException {
        show(Appearance.usual(), 1280, 720);
        robot.await("New profile…");
        Pictures.save(stage.getScene(), "settings-empty");

        assertThat(robot.sees("Import a profile…")).isTrue();
    }

    @Test
    void aProfileIsTestedRowByRow() throws TimeoutException {
        CountDownLatch rest = new CountDownLatch(1);
        settings.trials.waitFor(rest);
        settings.profile("production", "obcms-production", "production");
        settings.profile("staging", "obcms-staging", "staging");
        show(Appearance.usual(), 1440, 900);
        robot.press("Test the profile");
        robot.await("app1 can be reached and lets the console in");
        Pictures.save(stage.getScene(), "settings-testing");
        rest.countDown();
        robot.await("1 failed, 1 to know, 1 work, 1 not looked at");
        Pictures.save(stage.getScene(), "settings-tested");

        robot.chooseBelow(node -> node instanceof ListView, 1);
        robot.await("app1: deploy@obcms-staging.example.gov.ph (Application, Celery worker, Celery scheduler)");
        assertThat(robot.sees("1 failed, 1 to know, 1 work, 1 not looked at")).isFalse();
        robot.press("Open the environment");
        assertThat(settings.opened).containsExactly("obcms-staging");
    }

    @Test
    void aProfileIsWrittenWithHelpOfItsServer() throws TimeoutException {
        show(Appearance.usual(), 1440, 900);
        robot.press("New profile…");
        robot.press("Save the profile");
        robot.await("This is needed: a host name or an IP address.");
        Pictures.save(top(), "editor-missing");
        robot.press("PRODUCTION");
        type("Name", "obcms-new");
        type("Short name", "app1");
        type("Address", "https://obcms.gov.ph/");
        robot.await("This does not fit. Expected is a host name or an IP address.");
        Pictures.save(top(), "editor-wrong");
        robot.press("Use obcms.gov.ph");
        type("User", "deploy");
        robot.press("Find values on the server");
        robot.await("app1 was looked at: 4 values found. They stand below the fields; take those that are right.");
        robot.touch(group("Application"));
        Pictures.save(top(), "editor-found");
        robot.press("Use /srv/obcms/.env");
        robot.touch(group("Site"));
        robot.write(field("Address", 2), "https://obcms.gov.ph");
        robot.press("Save the profile");
        robot.await("obcms-new");

        assertThat(settings.said).containsExactly("The profile obcms-new is saved.");
        assertThat(settings.files.read("obcms-new").app().envFile()).isEqualTo("/srv/obcms/.env");
    }

    @Test
    void whatWasEnteredIsNotLostWithoutAQuestion() throws TimeoutException {
        settings.profile("staging", "obcms-staging", "staging");
        show(Appearance.usual(), 1280, 720);
        robot.press("Edit…");
        robot.await("Profile staging");
        type("User", "x");
        robot.push(KeyCode.ESCAPE);
        robot.await("What you entered is not saved yet.");
        Pictures.save(top(), "editor-leaving");
        robot.press("Keep editing");
        robot.push(KeyCode.ESCAPE);
        robot.press("Discard the changes");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.sees("Profile staging")).isFalse();
        assertThat(settings.files.stored("staging").toml()).startsWith("# by hand");
    }

    @Test
    void aProfileThatSomebodyElseChangedIsNotOverwritten() throws TimeoutException, IOException {
        settings.profile("staging", "obcms-staging", "staging");
        show(Appearance.usual(), 1280, 720);
        robot.press("Edit…");
        robot.await("Profile staging");
        type("User", "x");
        Path file = settings.files.file("staging");
        Files.writeString(file, Files.readString(file) + "# by another hand\n");
        robot.press("Save the profile");
        robot.await(file + " is not as it was read: somebody else changed or removed it.");
        Pictures.save(top(), "editor-changed");

        assertThat(Files.readString(file)).endsWith("# by another hand\n");
    }

    @Test
    void aProfileIsDeletedOnceItsNameWasTyped() throws TimeoutException {
        settings.profile("production", "obcms-production", "production");
        settings.profile("staging", "obcms-staging", "staging");
        show(Appearance.usual(), 1280, 720);
        robot.press("Delete…");
        robot.await("Type obcms-production to delete its profile");
        robot.write(field("Type obcms-production to delete its profile", 1), "obcms-productio");
        Pictures.save(top(), "delete");
        assertThat(robot.fx().lookup("Delete the profile").query().isDisabled()).isTrue();
        robot.type("n");
        robot.press("Delete the profile");
        robot.await("app1: deploy@obcms-staging.example.gov.ph (Application, Celery worker, Celery scheduler)");

        assertThat(settings.files.names()).containsExactly("staging");
        assertThat(settings.said).containsExactly("The profile obcms-production is deleted.");
    }

    @Test
    void aFileWithASecretIsNotImportedAndItsKeyIsNamed() throws TimeoutException, IOException {
        settings.profile("staging", "obcms-staging", "staging");
        Path foreign = directory.resolve("production.toml");
        Files.writeString(foreign, settings.files.stored("staging").toml() + "[database]\npassword = \"c4n4ry\"\n");
        settings.chosenFile = foreign;
        show(Appearance.usual(), 1280, 720);
        robot.press("Import a profile…");
        robot.await("production.toml: the value of 'database.password' looks like a secret.");
        Pictures.save(stage.getScene(), "settings-refused");

        assertThat(settings.files.names()).containsExactly("staging");
        assertThat(robot.sees("c4n4ry")).isFalse();
    }

    @Test
    void aFileIsImportedUnderAFreeNameAndExported() throws TimeoutException, IOException {
        settings.profile("staging", "obcms-staging", "staging");
        Path foreign = directory.resolve("staging.toml");
        Files.copy(settings.files.file("staging"), foreign);
        settings.chosenFile = foreign;
        show(Appearance.usual(), 1280, 720);
        robot.await("obcms-staging");
        robot.press("Import a profile…");
        robot.await("A name for the imported profile");
        robot.write(
                field("There is a profile staging already, or a file cannot be called so. Choose another name:", 1),
                "other");
        Pictures.save(top(), "import-name");
        robot.press("Import the profile");
        robot.await("other.toml");
        Files.delete(foreign);
        robot.press("Export…");
        WaitForAsyncUtils.waitForFxEvents();
        robot.await("other.toml");

        assertThat(settings.files.names()).containsExactly("other", "staging");
        assertThat(settings.said).first().isEqualTo("The profile other is imported.");
    }

    @Test
    void aBrokenProfileIsShownAndMended() throws TimeoutException, IOException {
        settings.profile("staging", "obcms-staging", "staging");
        Path file = settings.files.file("staging");
        Files.writeString(file, Files.readString(file) + "pasword_file = \"x\"\n");
        show(Appearance.usual(), 1280, 720);
        robot.await("Cannot be read");
        Pictures.save(stage.getScene(), "settings-broken");
        robot.press("Edit…");
        robot.await("Remove site.pasword_file");
        Pictures.save(top(), "editor-broken");
        robot.press("Remove site.pasword_file");
        robot.press("Save the profile");
        robot.await("obcms-staging");

        assertThat(ProfileFiles.parse("staging", Files.readString(file)).name()).isEqualTo("obcms-staging");
    }

    @Test
    void appearanceIsChosenAtOnce() throws TimeoutException {
        show(Appearance.usual(), 1280, 720);
        robot.press("Appearance");
        Pictures.save(stage.getScene(), "settings-appearance");
        robot.press("Dark");
        robot.press("150 %");
        robot.press("Filipino");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(settings.looks).hasSize(3);
        assertThat(settings.looks.getLast().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(settings.looks.getLast().percent()).isEqualTo(150);
    }

    @Test
    void rememberedSecretsAreListedAndForgotten() throws TimeoutException {
        show(Appearance.usual(), 1280, 720);
        robot.press("Secrets");
        robot.await("Password of deploy@app1");
        Pictures.save(stage.getScene(), "settings-secrets");
        robot.press("Forget it");
        WaitForAsyncUtils.waitForFxEvents();
        robot.await("Passphrase of the key /home/ana/.ssh/id_ed25519");
        settings.keyring.miss(Message.of("session.keyring.no-program", "secret-tool"));
        robot.press("Profiles");
        robot.press("Secrets");
        robot.await("No keyring here");
        Pictures.save(stage.getScene(), "settings-no-keyring");

        assertThat(robot.sees("Password of deploy@app1")).isFalse();
        settings.keyring.breakDown();
        robot.press("Forget it");
        robot.await("The keyring did not do it: secret-tool ended with status 1.");
    }

    @Test
    void itLooksRightInEveryLook() throws TimeoutException {
        settings.profile("production", "obcms-production", "production");
        settings.profile("staging", "obcms-staging", "staging");
        for (Theme theme : Theme.values()) {
            show(new Appearance(theme, 100), 1280, 720);
            robot.press("Test the profile");
            robot.await("1 failed, 1 to know, 1 work, 1 not looked at");
            Pictures.save(stage.getScene(), "settings-" + theme.styleClass());
        }
        show(new Appearance(Theme.DARK, 200), 1440, 900);
        robot.await("obcms-production");
        Pictures.save(stage.getScene(), "settings-200");
        Button edit = robot.fx().lookup("Edit…").queryButton();
        robot.fx().interact(edit::fire);
        robot.await("Profile production");
        Pictures.save(top(), "editor-200");

        assertThat(robot.sees("obcms-production")).isTrue();
    }

    private void show(Appearance appearance, double width, double height) throws TimeoutException {
        FxToolkit.setupFixture(() -> settings.show(stage, appearance, width, height));
    }

    /** The scene of the dialog that is open. */
    private static Scene top() {
        WaitForAsyncUtils.waitForFxEvents();
        return Window.getWindows().getLast().getScene();
    }

    private void type(String label, String text) throws TimeoutException {
        robot.replace(field(label, 1), text);
    }

    private Node group(String name) {
        return robot.fx()
                .lookup(".editor-groups > .button")
                .match(button -> name.equals(button.getAccessibleText()))
                .query();
    }

    /** The number-th control that this label belongs to. */
    private Node field(String label, int number) {
        return robot
                .fx()
                .lookup(node -> node instanceof Label l && label.equals(l.getText()) && l.getLabelFor() != null)
                .<Label>queryAll()
                .stream()
                .skip(number - 1L)
                .map(Label::getLabelFor)
                .findFirst()
                .orElseThrow();
    }
}
