package org.bmms.console.ui.onboarding.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.base.Cancellation;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.SandboxWindow;
import org.bmms.console.ui.SceneWalk;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.frame.ScreenContext;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.onboarding.ChosenFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A rollout on a sandbox: the wrong line is found, the others are stored, the line is mended and stored too. */
@Timeout(240)
class BatchFlowTest {
    private static final String HEAD = "code,name,type,user_first_name,user_email,user_role\n";
    private static final String HOSTILE = "NEWA,\"$(reboot) \u202e' or 1=1 --\",agency,Eve,eve@newa.example,viewer\n";

    private final WindowRobot robot = new WindowRobot();

    @TempDir
    private Path directory;

    private SandboxWindow window;
    private Path file;
    private BatchView view;

    @BeforeEach
    void open() throws Exception {
        file = directory.resolve("rollout.csv");
        Files.writeString(
                file,
                HEAD
                        + "MOH,,,Amina,amina@moh.example,pilot_admin\n"
                        + "MOH,,,Jamil,jamil@moh.example,planner\n"
                        + "MOLE,,,Nora,nora@mole,viewer\n"
                        + HOSTILE
                        + "MILG,too few\n");
        window = new SandboxWindow();
        view = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> BatchView.of(choosing(window.context())));
        window.show(context -> view);
    }

    private ScreenContext choosing(ScreenContext context) {
        Shell shell = context.shell();
        Shell chosen = new Shell(
                shell.work(), shell.words(), new ChosenFiles(file, directory), shell.notices(), shell.clock());
        return new ScreenContext(context.session(), context.environment(), chosen, context.navigator(), context.runs());
    }

    @AfterEach
    void close() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(20_000, view::close);
        window.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void theOthersAreStoredAndTheRestAfterItWasMended() throws Exception {
        Pictures.save(scene(), "batch-flow-start");
        assertUsable();
        robot.press("Save the template…");
        awaitFile("organisations.csv");
        robot.press("Choose a file…");
        robot.await("3 organisations");
        robot.await("To mend: 2");
        assertThat(robot.sees("user_email: nora@mole is not an e-mail address."))
                .isTrue();
        assertThat(robot.sees("$(reboot) \\u202e' or 1=1 --")).isTrue();
        assertThat(robot.sees("The line has 2 cells, and the first line has 6."))
                .isTrue();
        assertThat(nameIsOpen()).as("all together").isFalse();
        robot.fx().clickOn("Each organisation by itself");
        robot.fx().clickOn("A temporary password");
        robot.await("3 organisations");
        Pictures.save(scene(), "batch-flow-preview");
        assertUsable();

        confirm(robot);
        robot.await("1 of 3 organisations stored, the others are not stored");
        Pictures.save(scene(), "batch-flow-end");
        assertUsable();
        robot.press("Save the result…");
        assertThat(awaitFile("result-rollout.csv"))
                .contains("2,MOH,stored,2,", "4,MOLE,refused,1,0,ONB-EMAIL", "5,NEWA,refused,1,0,ONB-UNPRINTABLE");
        assertThat(robot.button("Save passwords and links…").isDisabled()).isTrue();
        robot.fx().clickOn("I know that this file is as good as the passwords");
        robot.press("Save passwords and links…");
        assertThat(awaitFile("first-passwords.csv")).contains("MOH,amina,Amina,amina@moh.example,password,");
        assertThat(view.held()).isEmpty();

        mend();
        robot.press("Look at the other 2 again");
        robot.await("2 organisations");
        assertThat(robot.sees("MOH")).as("which is stored").isFalse();
        confirm(robot);
        robot.await("Done: 2 organisations stored");
        assertThat(view.held()).as("passwords of the second run").isPresent();
        assertThat(stored("MOLE").members()).contains(1L);
        assertThat(stored("NEWA").name()).isEqualTo("A new authority");
        assertThat(window.session().receipts().last("NEWA")).isPresent();
    }

    @Test
    void allOrNothingByTheKeyboard() throws Exception {
        mend();
        WindowRobot keys = WindowRobot.byKeys();
        keys.press("Choose a file…");
        keys.await("2 organisations");
        keys.chooseBelow(node -> node.getStyleClass().contains("batch-list"), 0);
        keys.await("nora  ·  nora@mole.example");
        confirm(keys);
        keys.await("Done: 2 organisations stored");
        keys.press("Leave this file");
        keys.press("Choose a file…");
        keys.await("There is nothing to write: what can be stored is there already.");
        assertThat(nameIsOpen()).isFalse();
    }

    private void mend() throws IOException {
        Files.writeString(
                file,
                HEAD
                        + "MOLE,,,Nora,nora@mole.example,viewer\n"
                        + "NEWA,A new authority,agency,Eve,eve@newa.example,viewer\n");
    }

    private OrganizationEntry stored(String code) {
        return window.session().directory().find(code, Cancellation.none()).orElseThrow();
    }

    private void confirm(WindowRobot by) throws TimeoutException {
        by.write(".danger-zone .text-field", window.session().profile().name());
        by.press("Store the organisations");
    }

    private boolean nameIsOpen() {
        return !robot.fx().lookup(".danger-zone .text-field").query().isDisabled();
    }

    private String awaitFile(String name) throws Exception {
        Path written = directory.resolve(name);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Files.exists(written) && Files.size(written) > 0);
        return Files.readString(written);
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
