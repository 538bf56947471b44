package org.bmms.console.ui.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.bmms.console.audit.change.PastChange;
import org.bmms.console.base.Cancellation;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.write.Receipt;
import org.bmms.console.run.RunState;
import org.bmms.console.sandbox.data.TargetData;
import org.bmms.console.sandbox.host.SandboxHost;
import org.bmms.console.session.Session;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.SandboxWindow;
import org.bmms.console.ui.WindowRobot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The database goes away while the form's onboarding is stored: the screen says what became of it, keeps what was typed, and
 * the same once more ends well (promises D4, D5).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class OnboardingCutTest {
    private static final int PATIENCE_SECONDS = 120;
    private static final String HELD_COMMIT =
            "select 1 from pg_stat_activity where query = 'COMMIT' and wait_event_type = 'Lock'";

    private static final String DJANGOS_NORA = """
            insert into auth_user (password, is_superuser, username, first_name, last_name, email, is_staff, is_active,
                date_joined, user_type, organization, position, contact_number, is_approved, moa_first_level_approved)
            values ('!', false, 'nora', '', '', 'other@x.example', false, true, now(), 'x', '', '', '', true, false)""";

    private final WindowRobot robot = new WindowRobot();
    private SandboxWindow window;

    @BeforeAll
    void start() throws TimeoutException {
        window = new SandboxWindow();
    }

    @AfterEach
    void hide() throws TimeoutException, SQLException {
        FxToolkit.cleanupStages();
        script("drop trigger if exists fault on auth_user_groups; drop function if exists fault()");
    }

    @AfterAll
    void end() {
        window.close();
    }

    @Test
    void whatWasCutBeforeCommitIsNotStoredAndCanBeRepeatedAtOnce() throws TimeoutException, SQLException {
        fill("MOLE", "Ministry of Labor and Employment", "jamil@mole.example");
        fault("immediate", "perform pg_terminate_backend(pg_backend_pid())");
        begin("MOLE");

        robot.await("DB-LOST  ·  Nothing on the target was changed.");
        Pictures.save(scene(), "onboarding-cut-before");
        assertThat(robot.sees("Exactly these rows are written")).isTrue();
        assertThat(members("MOLE")).isZero();
        assertTyped("jamil@mole.example");

        script("drop trigger fault on auth_user_groups");
        robot.press("Review the rows");
        robot.await("Exactly these rows are written");
        begin("MOLE");
        robot.await("What was stored");
        assertThat(members("MOLE")).isEqualTo(1);
    }

    @Test
    void whatNobodyKnowsIsSaidSoAndFoundByLookingAndCanBeTakenBack() throws Exception {
        fill("MOH", "Ministry of Health", "amina@moh.example");
        fault("deferred", "perform pg_advisory_xact_lock(4711)");
        SandboxHost host = window.sandbox().hosts().getFirst();
        try (Connection held = window.sandbox().connect(TargetData.NAME);
                Statement lock = held.createStatement()) {
            lock.execute("select pg_advisory_lock(4711)");
            begin("MOH");
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS,
                    () -> lock.executeQuery(HELD_COMMIT).next());
            host.ssh().shut();
        }
        robot.await("DB-OUTCOME-UNKNOWN  ·  Whether the target was changed is not known.");
        Pictures.save(scene(), "onboarding-cut-unknown");
        assertThat(robot.sees("Exactly these rows are written")).isFalse();
        host.ssh().open();

        robot.press("Look at the rows again");
        robot.await("MOH: there is nothing to change.");
        assertTyped("amina@moh.example");
        robot.press("Review the rows");
        robot.await("MOH: there is nothing to change.");
        robot.press("Make links for users without a password");
        robot.await("What was stored");
        TextField link = robot.fx().lookup(".onboarding-secret").query();
        assertThat(link.getText()).startsWith("http");
        assertThat(members("MOH")).as("stored once").isEqualTo(1);
        takeBack("MOH");
    }

    @Test
    void whatIsRefusedWhileItIsStoredNamesItsFieldAndEndsWellOnceItIsMended() throws TimeoutException, SQLException {
        fill("MILG", "Ministry of Interior and Local Government", "nora@milg.example");
        script(DJANGOS_NORA);
        begin("MILG");
        robot.await(
                "Login: somebody with another e-mail address has the login nora. Choose another login, or correct the"
                        + " address if it is the same person.");
        Pictures.save(scene(), "onboarding-cut-login");
        assertThat(robot.fx()
                        .lookup("#onboarding-user-1-username")
                        .<Node>query()
                        .getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("danger"));
        assertThat(members("MILG")).isZero();

        robot.fx().clickOn("#onboarding-user-1-username").push(KeyCode.SHORTCUT, KeyCode.A);
        robot.fx().write("nora.milg");
        robot.press("Review the rows");
        robot.await("Exactly these rows are written");
        fault(
                "deferred",
                "raise exception 'late' using errcode = 'check_violation', table = 'auth_user', column = 'email',"
                        + " constraint = 'late'");
        begin("MILG");
        robot.await("Users, column email: table auth_user refused a row by its rule late; somebody may have stored the"
                + " same meanwhile.");
        assertThat(members("MILG")).isZero();

        script("drop trigger fault on auth_user_groups");
        robot.press("Look at the rows again");
        robot.await("Exactly these rows are written");
        begin("MILG");
        robot.await("What was stored");
        assertThat(members("MILG")).isEqualTo(1);
    }

    /** As the screen of organisations does it; the receipt is there although nobody was told that the rows are stored. */
    private void takeBack(String code) {
        Session session = window.session();
        Receipt receipt = session.receipts().last(code).orElseThrow();
        session.undo().run(receipt, Cancellation.none());
        assertThat(members(code)).isZero();
        assertThat(session.receipts().last(code)).isEmpty();
        assertThat(session.changes().read())
                .filteredOn(change -> change.organizations().contains(code))
                .extracting(PastChange::state)
                .isNotEmpty()
                .containsOnly(RunState.DONE);
    }

    private void fill(String code, String name, String email) throws TimeoutException {
        window.show(context -> {
            OnboardingView view = OnboardingView.of(context);
            view.arrive(null);
            return view;
        });
        robot.await("Which organisation is onboarded?");
        robot.write("#onboarding-search", code);
        robot.await(name);
        robot.fx().clickOn(name);
        robot.press("Go on with " + code);
        robot.write("#onboarding-user-1-first-name", "Amina");
        robot.write("#onboarding-user-1-email", email);
        robot.press("Review the rows");
        robot.await("Exactly these rows are written");
    }

    private void begin(String code) throws TimeoutException {
        robot.write(
                "#onboarding-confirm .text-field", window.session().profile().name());
        robot.press("Onboard " + code);
    }

    private void assertTyped(String email) throws TimeoutException {
        robot.press("Back to the form");
        assertThat(text("#onboarding-user-1-first-name")).isEqualTo("Amina");
        assertThat(text("#onboarding-user-1-email")).isEqualTo(email);
    }

    private String text(String field) {
        return robot.fx().lookup(field).<TextField>query().getText();
    }

    private long members(String code) {
        return window.session()
                .directory()
                .find(code, Cancellation.none())
                .flatMap(OrganizationEntry::members)
                .orElse(-1L);
    }

    private void fault(String when, String what) throws SQLException {
        script("create function fault() returns trigger language plpgsql as $$ begin " + what + "; return null; end $$;"
                + " create constraint trigger fault after insert on auth_user_groups deferrable initially " + when
                + " for each row execute function fault()");
    }

    private void script(String sql) throws SQLException {
        try (Connection connection = window.sandbox().connect(TargetData.NAME);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Scene scene() {
        return robot.fx().lookup(".onboarding").query().getScene();
    }
}
