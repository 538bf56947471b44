package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.database.Access;
import org.bmms.console.database.Sql;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.form.UserRole;
import org.bmms.console.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** Organisations of a training sandbox far away, as one works with them by the keyboard alone: an edit that crosses Django's, an onboarding taken back. */
@Timeout(300)
class OrganizationsFlowTest {

    @TempDir
    private Path home;

    private final WindowRobot robot = WindowRobot.byKeys();
    private ConsoleWindow window;
    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        stage = FreshStage.register();
        window = FarSandbox.window(home, 1);
        FxToolkit.setupFixture(() -> {
            window.show(stage);
            stage.setWidth(1280);
            stage.setHeight(720);
        });
        robot.press("Start the sandbox");
        robot.await("3 of 3 active");
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void anEditThatCrossesDjangosOverwritesNothing() throws TimeoutException {
        find("agriculture");
        Pictures.save(stage.getScene(), "flow-organisations");
        robot.press("Edit…");
        robot.await("What changes");
        write("Phone", "064-421-1234");
        change("update organizations_organization set phone = '064-000', is_pilot = false where code = 'MAFAR'");
        robot.write(".danger-zone .text-field", "sandbox");
        robot.press("Change MAFAR");
        robot.await("Somebody else changed MAFAR meanwhile. Nothing was overwritten.");
        Pictures.save(dialog(), "flow-organisations-conflict");
        assertThat(stored("phone", "MAFAR")).isEqualTo("064-000");

        robot.press("Keep mine, look again");
        robot.write(".danger-zone .text-field", "sandbox");
        robot.press("Change MAFAR");
        robot.await("MAFAR was changed: Phone");
        assertThat(stored("phone", "MAFAR")).isEqualTo("064-421-1234");
        assertThat(stored("is_pilot", "MAFAR")).isEqualTo("false");
    }

    @Test
    void anOnboardingIsTakenBackWhileNothingIsOwned() throws TimeoutException {
        onboard();
        find("environment");
        assertThat(stored("is_pilot", "MENRE")).isEqualTo("true");
        robot.press("Take the onboarding back…");
        robot.await("Taking the onboarding back");
        Pictures.save(dialog(), "flow-organisations-undo");
        robot.write(".danger-zone .text-field", "sandbox");
        robot.press("Take back MENRE");
        robot.awaitQuiet();

        assertThat(stored("is_pilot", "MENRE")).isEqualTo("false");
        assertThat(session().receipts().last("MENRE")).isEmpty();
    }

    private void onboard() {
        OnboardingRequest request = OnboardingRequest.of(
                OrganizationForm.pilot(MoaCatalogue.find("MENRE").orElseThrow()),
                List.of(UserForm.of("Amina", "Lidasan", "amina@menre.example", UserRole.PILOT_ADMIN)),
                PasswordPolicy.RESET_LINK);
        var onboarding = session().onboarding();
        onboarding.run(onboarding.preview(request, Cancellation.none()), Cancellation.none(), Progress.ignored());
    }

    /** Looks for one and opens it. */
    private void find(String text) throws TimeoutException {
        robot.press("Organisations");
        robot.awaitQuiet();
        robot.push(KeyCode.F, KeyCode.SHORTCUT);
        robot.type(text);
        robot.chooseBelow(node -> node instanceof TableView<?>, 0);
        robot.await("Edit…");
    }

    private void write(String field, String text) throws TimeoutException {
        robot.write(
                robot.fx()
                        .lookup((Node node) ->
                                node instanceof TextInputControl && field.equals(node.getAccessibleText()))
                        .<Node>query(),
                text);
    }

    /** What somebody else does meanwhile. */
    private void change(String sql) {
        session()
                .target()
                .database()
                .write(Access.of(Message.of("test.write")), writing -> writing.update(Sql.of(sql)));
    }

    private String stored(String column, String code) {
        return session()
                .target()
                .database()
                .read(
                        Access.of(Message.of("test.read")),
                        reading -> reading.first(
                                        Sql.of(
                                                "select " + column
                                                        + "::text as n from organizations_organization where code = ?",
                                                code),
                                        row -> row.text("n"))
                                .orElseThrow());
    }

    private Session session() {
        return window.present().orElseThrow().environment().session();
    }

    private javafx.scene.Scene dialog() {
        return Window.getWindows().stream()
                .filter(other -> !other.equals(stage) && other instanceof Stage && other.isShowing())
                .findFirst()
                .orElseThrow()
                .getScene();
    }
}
