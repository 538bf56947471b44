package org.bmms.console.ui.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.bmms.console.base.Cancellation;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.SandboxWindow;
import org.bmms.console.ui.SceneWalk;
import org.bmms.console.ui.WindowRobot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** An organisation is taken in on a sandbox, far away, by the keyboard alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnboardingFlowTest {
    private static final int PATIENCE_MS = 20_000;

    private final WindowRobot robot = WindowRobot.byKeys();
    private SandboxWindow window;

    @BeforeAll
    void start() throws TimeoutException {
        window = new SandboxWindow();
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
    void tesdaIsTakenInOnceAndTheSecondTimeThereIsNothingToChange() throws TimeoutException {
        open();
        robot.press("Enter a new one");
        write("#onboarding-code", "TESDA");
        write("#onboarding-name", "Technical Education and Skills Development Authority");
        robot.await("Use TESDA-BARMM");
        Pictures.save(scene(), "onboarding-flow-likeness");
        robot.press("Use TESDA-BARMM");
        user("Amina", "Lidasan", "amina.lidasan@tesda,gov.ph");
        robot.press("Review the rows");
        robot.await("1 cell to mend");
        Pictures.save(scene(), "onboarding-flow-wrong-cell");
        assertThat(robot.sees("Exactly these rows are written")).isFalse();
        robot.press("Use amina.lidasan@tesda.gov.ph");
        robot.press("Review the rows");
        robot.await("Exactly these rows are written");
        Pictures.save(scene(), "onboarding-flow-review");
        assertThat(cut()).isEmpty();
        confirm();
        robot.press("Onboard TESDA-BARMM");
        robot.await("What was stored");
        Pictures.save(scene(), "onboarding-flow-result");

        assertThat(tesda().flatMap(OrganizationEntry::members)).contains(1L);
        assertThat(tesda().flatMap(OrganizationEntry::onboardingDate)).isPresent();
        TextField link = robot.fx().lookup(".onboarding-secret").query();
        assertThat(link.getText()).startsWith("http");

        robot.press("Onboard another");
        robot.press("Leave them");
        again();
        robot.await("TESDA-BARMM: there is nothing to change.");
        Pictures.save(scene(), "onboarding-flow-nothing");
    }

    private void again() throws TimeoutException {
        write("#onboarding-search", "TESDA");
        robot.push(KeyCode.DOWN);
        robot.press("Go on with TESDA-BARMM");
        user("Amina", "Lidasan", "amina.lidasan@tesda.gov.ph");
        robot.press("Review the rows");
    }

    @Test
    void anAddressThatTwoUsersHaveNamesItsCell() throws TimeoutException {
        open();
        write("#onboarding-search", "MOLE");
        robot.push(KeyCode.DOWN);
        robot.press("Go on with MOLE");
        user("Jamil", "Sinsuat", "jamil@mole.example");
        robot.press("Add a user");
        write("#onboarding-user-2-first-name", "Jamal");
        write("#onboarding-user-2-email", "jamil@mole.example");
        write("#onboarding-user-2-username", "jamal");
        robot.press("Review the rows");
        robot.await(
                "E-mail: jamil@mole.example stands in E-mail of user 1 already. Give each user a login and an address"
                        + " of their own.");
        Pictures.save(scene(), "onboarding-flow-duplicate");

        assertThat(robot.fx().lookup("#onboarding-user-2-email").<Node>query().getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("danger"));
        assertThat(robot.sees("Exactly these rows are written")).isFalse();
    }

    private void open() throws TimeoutException {
        window.show(context -> {
            OnboardingView view = OnboardingView.of(context);
            view.arrive(null);
            return view;
        });
        robot.await("Which organisation is onboarded?");
        robot.await("45 in the list, 45 in the database, " + onboarded() + " onboarded");
        Pictures.save(scene(), "onboarding-flow-choose");
    }

    private long onboarded() {
        return window.session().directory().list(Cancellation.none()).stream()
                .filter(entry -> entry.onboardingDate().isPresent())
                .count();
    }

    private void user(String first, String last, String email) throws TimeoutException {
        write("#onboarding-user-1-first-name", first);
        write("#onboarding-user-1-last-name", last);
        write("#onboarding-user-1-email", email);
    }

    private void write(String selector, String text) throws TimeoutException {
        robot.write(selector, text);
    }

    private void confirm() throws TimeoutException {
        write("#onboarding-confirm .text-field", window.session().profile().name());
    }

    private Optional<OrganizationEntry> tesda() {
        return window.session().directory().find("TESDA-BARMM", Cancellation.none());
    }

    private java.util.Set<String> cut() {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> SceneWalk.truncated(scene().getRoot()));
    }

    private Scene scene() {
        return robot.fx().lookup(".onboarding").query().getScene();
    }
}
