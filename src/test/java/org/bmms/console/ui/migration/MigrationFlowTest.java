package org.bmms.console.ui.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.base.Cancellation;
import org.bmms.console.database.SchemaState;
import org.bmms.console.sandbox.data.SchemaStart;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.SandboxWindow;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.WindowWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The migration of a sandbox far away that has no organisation columns yet, by the keyboard alone. */
@ExtendWith(WindowWatch.class)
class MigrationFlowTest {
    private final WindowRobot robot = WindowRobot.byKeys();
    private SandboxWindow window;

    @BeforeEach
    void start() throws TimeoutException {
        window = new SandboxWindow(SchemaStart.ABSENT);
        window.show(context -> new StackPane());
    }

    @AfterEach
    void end() throws TimeoutException {
        FxToolkit.cleanupStages();
        window.close();
    }

    @Test
    void withoutABackupItIsRefusedAndWithOneItGoesAllTheWay() throws TimeoutException {
        open();
        robot.awaitLong("MIGRATE-NO-BACKUP  ·  Nothing on the target was changed.");
        Pictures.save(dialog(), "migration-no-backup");
        assertThat(robot.sees("Take a backup…")).isTrue();

        window.backUp();
        robot.press("Plan again");
        robot.awaitLong("Prove by counting that no row is without an organisation");
        Pictures.save(dialog(), "migration-plan");
        assertThat(robot.button("Migrate the database").isDisabled()).isTrue();
        robot.write(".danger-zone .text-field", "sandbo");
        assertThat(robot.button("Migrate the database").isDisabled()).isTrue();
        robot.replace(
                robot.fx().lookup(".danger-zone .text-field").query(),
                window.session().profile().name());
        robot.press("Migrate the database");
        robot.awaitLong("Done: Migration in steps");
        Pictures.save(dialog(), "migration-done");
        robot.press("Close");

        window.nearby(() -> {
            Fingerprint now = window.session().fingerprint(Cancellation.none());
            assertThat(now.schema().get())
                    .hasValueSatisfying(schema -> assertThat(schema.state()).isEqualTo(SchemaState.ENFORCED));
        });
    }

    private void open() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> MigrationDialog.open(window.context()));
    }

    private static Scene dialog() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && stage.getOwner() != null)
                .findFirst()
                .orElseThrow()
                .getScene();
    }
}
