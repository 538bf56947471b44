package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Redactor;
import org.bmms.console.database.SqlFile;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.session.SessionFiles;
import org.bmms.console.target.profile.DatabaseProfile;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What the window asks on the way to an environment, and what it says where it does not get there; by the keyboard alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(WindowWatch.class)
class ConnectionTest {
    private static final String UNKNOWN = "A server that is not known yet";

    private final WindowRobot robot = WindowRobot.byKeys();
    private Sandbox sandbox;
    private Path home;
    private ConsoleDirectories directories;
    private @Nullable ConsoleWindow window;
    private Stage stage;

    @BeforeAll
    void start() {
        sandbox = Sandbox.start(FarSandbox.options(1));
    }

    @AfterAll
    void end() {
        sandbox.close();
    }

    @BeforeEach
    void prepare(@TempDir Path directory) throws TimeoutException {
        home = directory;
        directories = new ConsoleDirectories(home, home.resolve("data"));
        sandbox.commands().clear();
        stage = FreshStage.register();
    }

    @AfterEach
    void close() throws TimeoutException {
        if (window != null) {
            window.close();
        }
        FxToolkit.cleanupStages();
    }

    @Test
    void aServerThatIsNotTrustedIsNotConnectedAndAskedForOnceOnly() throws TimeoutException, IOException {
        write(sandbox.profile(home.resolve("keys")));
        open();
        robot.await(UNKNOWN);
        Pictures.save(top(), "question-host");
        robot.press("Do not connect");
        robot.await("The key of app1 is not known yet, and was not confirmed.");
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.save(stage.getScene(), "connection-untrusted");
        assertThat(robot.sees(UNKNOWN)).isFalse();
        assertThat(sandbox.commands().commands()).isEmpty();
        assertThat(knownHosts()).doesNotExist();
    }

    @Test
    void aServerIsTrustedOnceItsFingerprintWasCompared() throws TimeoutException, IOException {
        write(sandbox.profile(home.resolve("keys")));
        open();
        robot.await(UNKNOWN);
        robot.write(pasted(), "256 SHA256:AAAA app1 (ED25519)");
        robot.await("That is another key. Do not connect, and ask the server's administrator.");
        Pictures.save(top(), "question-host-other");
        assertThat(robot.fx().lookup("Trust this server").query().isDisabled()).isTrue();
        robot.replace(pasted(), "");
        robot.press("I have compared the fingerprint with what the server itself shows");
        robot.press("Trust this server");
        robot.await("3 of 3 active");

        assertThat(Files.readString(knownHosts())).contains("ssh-");
    }

    @Test
    void aServerWithAnotherKeyIsRefusedWithoutAQuestion() throws TimeoutException, IOException {
        write(sandbox.profile(home.resolve("keys")));
        trust();
        String line = Files.readString(knownHosts());
        String key = line.strip().split(" ", -1)[2];
        Files.writeString(knownHosts(), line.replace(key, key.substring(0, key.length() - 4) + "AAAA"));
        open();
        robot.await("app1 shows another key than before. Nothing was sent to it.");
        Pictures.save(stage.getScene(), "connection-changed");

        assertThat(robot.sees(UNKNOWN)).isFalse();
        assertThat(robot.sees("Trust this server")).isFalse();
    }

    @Test
    void aWrongPasswordIsAskedForAgainAndThenLeftAlone() throws TimeoutException, IOException {
        write(withoutKey(sandbox.profile(home.resolve("keys"))));
        trust();
        open();
        robot.await("Password of deploy@app1");
        Pictures.save(top(), "question-secret");
        give("c4n4ry-wrong");
        robot.await("The one before was refused.");
        Pictures.save(top(), "question-secret-again");
        robot.press("Do not give it");
        robot.await("app1 did not accept the login of deploy.");
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.save(stage.getScene(), "connection-refused");

        assertThat(robot.sees("SSH-AUTH  ·  Nothing on the target was changed."))
                .isTrue();
        assertThat(robot.sees("A secret is needed")).isFalse();
    }

    @Test
    void theRightPasswordOpensTheEnvironment() throws TimeoutException, IOException {
        write(withoutKey(sandbox.profile(home.resolve("keys"))));
        trust();
        open();
        robot.await("Password of deploy@app1");
        give(sandbox.loginPassword().reveal());
        robot.await("3 of 3 active");
    }

    @Test
    void aRoleThatOnlyReadsSeesWhatItMayAndIsToldWhatItMayNot() throws TimeoutException, IOException, SQLException {
        try (Connection database = sandbox.connect("obcms_prod");
                Statement statement = database.createStatement()) {
            statement.execute("create role bmms_viewer login password 'only-looking'");
            statement.execute(SqlFile.read("roles/viewer.sql"));
        }
        write(asViewer(sandbox.profile(home.resolve("keys"))));
        trust();
        open();
        robot.await("Password of the database role bmms_viewer");
        give("only-looking");
        robot.await("3 of 3 active");
        Pictures.save(stage.getScene(), "connection-viewer");
        robot.press("Settings");
        robot.press("Test the profile");
        robot.await("Password of the database role bmms_viewer");
        give("only-looking");
        robot.await("The database role may change what belongs to organisations");
        Pictures.save(stage.getScene(), "viewer-tested");
    }

    private void write(Profile profile) {
        ProfileFiles.in(directories).write("real", profile);
    }

    private void trust() throws IOException {
        Files.createDirectories(knownHosts().getParent());
        Files.copy(home.resolve("keys/known_hosts"), knownHosts(), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path knownHosts() {
        return SessionFiles.of(directories, "sandbox").knownHosts();
    }

    private void open() throws TimeoutException {
        ConsoleWindow opened = new ConsoleWindow(directories, new Redactor());
        window = opened;
        FxToolkit.setupFixture(() -> opened.show(stage));
        robot.press("Open the environment");
    }

    private void give(String secret) throws TimeoutException {
        robot.write(robot.fx().lookup(node -> node instanceof PasswordField).<Node>query(), secret);
        robot.push(KeyCode.ENTER);
    }

    private Node pasted() {
        return robot.fx()
                .from(top().getRoot())
                .<Node>lookup((Node node) -> node instanceof TextField field && field.isEditable())
                .query();
    }

    private static Scene top() {
        WaitForAsyncUtils.waitForFxEvents();
        return Window.getWindows().getLast().getScene();
    }

    private static Profile withoutKey(Profile p) {
        List<HostProfile> hosts = p.hosts().stream()
                .map(h -> new HostProfile(
                        h.name(), h.address(), h.port(), h.user(), null, h.roles(), h.jump(), h.units()))
                .toList();
        return new Profile(
                p.name(), Kind.STAGING, hosts, p.jumpHosts(), p.app(), p.database(), p.redis(), p.site(), p.policy());
    }

    private static Profile asViewer(Profile p) {
        DatabaseProfile d = p.database();
        DatabaseProfile viewer = new DatabaseProfile(
                d.host(),
                d.port(),
                d.name(),
                "bmms_viewer",
                d.via(),
                d.direct(),
                d.maintenanceUser(),
                d.consoleDatabase());
        return new Profile(
                p.name(), p.kind(), p.hosts(), p.jumpHosts(), p.app(), viewer, p.redis(), p.site(), p.policy());
    }
}
