package org.bmms.console.ui.onboarding.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Progress;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.form.UserRole;
import org.bmms.console.sandbox.django.Leak;
import org.bmms.console.sandbox.django.Settings;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.SandboxWindow;
import org.bmms.console.ui.SceneWalk;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.frame.ScreenContext;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.onboarding.ChosenFiles;
import org.bmms.console.ui.onboarding.OnboardingPart;
import org.bmms.console.ui.onboarding.OnboardingView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Proofs on a sandbox, through the real screen (promises I1 and I2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class ProofFlowTest {
    private final WindowRobot robot = new WindowRobot();

    @TempDir
    private Path directory;

    private SandboxWindow window;

    @BeforeAll
    void start() throws TimeoutException {
        window = new SandboxWindow();
        OnboardingRequest request = OnboardingRequest.of(
                OrganizationForm.pilot(MoaCatalogue.find("MOH").orElseThrow()),
                List.of(UserForm.of("Amina", "Lidasan", "amina@moh.example", UserRole.PILOT_ADMIN)),
                PasswordPolicy.RESET_LINK);
        window.nearby(() -> window.session()
                .onboarding()
                .run(
                        window.session().onboarding().preview(request, Cancellation.none()),
                        Cancellation.none(),
                        Progress.ignored()));
        execute("update communities_livelihood set organization_id = 1 where organization_id is null");
    }

    @BeforeEach
    void open() throws TimeoutException {
        mode("bmms");
        window.sandbox().management().leak(Leak.NONE);
        window.show(context -> {
            OnboardingView view = OnboardingView.of(choosing(context));
            view.arrive(OnboardingPart.PROOF.detail("MOH"));
            return view;
        });
        robot.await(
                "No proof was made since this environment was opened. Isolation is not certified by BMMS mode alone.");
    }

    @AfterEach
    void hide() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @AfterAll
    void end() {
        window.close();
    }

    @Test
    void aPilotThatIsKeptApartIsProvenCopiedAndSaved() throws Exception {
        Pictures.save(scene(), "proof-flow-start");
        assertUsable();
        WindowRobot keys = WindowRobot.byKeys();
        keys.press("Prove the isolation");
        robot.await("MOH and OOBC do not see each other");
        robot.await("2 rows made, rolled back");
        Pictures.save(scene(), "proof-flow-proven");
        assertUsable();

        keys.press("Copy as text");
        assertThat(WaitForAsyncUtils.waitForAsyncFx(
                        20_000, () -> Clipboard.getSystemClipboard().getString()))
                .contains("MOH and OOBC do not see each other", "as amina (MOH)", "MOH looks for rows of OOBC");
        keys.press("Save as JSON…");
        Path file = directory.resolve("isolation-proof.json");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Files.exists(file));
        assertThat(Files.readString(file)).contains("\"PROVEN\"", "\"amina\"");
    }

    @Test
    void aPageThatForgetsTheOrganisationIsNamedWithItsDirection() throws TimeoutException {
        window.sandbox().management().leak(Leak.VIEW);
        robot.press("Prove the isolation");
        robot.await("MOH and OOBC are not kept apart");

        assertThat(robot.sees("The page /dashboard/ shows MOH what belongs to OOBC."))
                .isTrue();
        assertThat(robot.sees("Page  ·  MOH sees rows of OOBC")).isTrue();
        assertThat(robot.sees("Page  ·  OOBC sees rows of MOH")).isTrue();
        Pictures.save(scene(), "proof-flow-leaks");
        assertUsable();
    }

    @Test
    void inObcmsModeItCannotBeCertified() throws TimeoutException {
        mode("obcms");
        robot.press("Prove the isolation");
        robot.await("It cannot be certified that MOH and OOBC do not see each other");

        assertThat(robot.sees("Switch to BMMS mode, then prove it again.")).isTrue();
        Pictures.save(scene(), "proof-flow-cannot");
        assertUsable();
    }

    @Test
    void aSuperusersProofIsRefused() throws TimeoutException {
        robot.fx()
                .clickOn(robot.fx().lookup(".proof-form .text-field").nth(1).<javafx.scene.Node>query())
                .write("admin");
        robot.press("Prove the isolation");
        robot.await("Refused: this proof would mean nothing");

        assertThat(robot.sees("Name a user who is no superuser.")).isTrue();
        Pictures.save(scene(), "proof-flow-refused");
        assertUsable();
    }

    @Test
    void onlyTwoOrganisationsCanBeCompared() {
        ComboBox<?> other = robot.fx().lookup("#proof-counterpart").queryAs(ComboBox.class);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            ComboBox<?> pilot = robot.fx().lookup("#proof-pilot").queryAs(ComboBox.class);
            other.getSelectionModel().select(pilot.getSelectionModel().getSelectedIndex());
        });

        assertThat(robot.button("Prove the isolation").isDisabled()).isTrue();
        assertThat(robot.sees("Choose two organisations that are not the same."))
                .isTrue();
    }

    private ScreenContext choosing(ScreenContext context) {
        Shell shell = context.shell();
        Shell chosen = new Shell(
                shell.work(), shell.words(), new ChosenFiles(directory, directory), shell.notices(), shell.clock());
        return new ScreenContext(context.session(), context.environment(), chosen, context.navigator(), context.runs());
    }

    private void mode(String mode) {
        window.sandbox().hosts().forEach(host -> {
            byte[] before = host.machine().files().read(Actor.ROOT, Settings.FILE);
            host.machine()
                    .files()
                    .write(
                            Actor.ROOT,
                            Settings.FILE,
                            DotEnv.parse(before).with("BMMS_MODE", mode).bytes());
        });
    }

    private void execute(String sql) {
        try (var connection = window.sandbox().connect("obcms_prod");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertUsable() {
        Set<String> problems = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Set<String> all = SceneWalk.unnamed(scene().getRoot());
            all.addAll(SceneWalk.truncated(scene().getRoot()));
            return all;
        });
        assertThat(problems).isEmpty();
    }

    private static Scene scene() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .findFirst()
                .orElseThrow()
                .getScene();
    }
}
