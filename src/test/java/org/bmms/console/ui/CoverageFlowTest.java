package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Coverage on a training sandbox, by the keyboard alone: from the gauge to the rows, from the preview to a hundred percent. */
@ExtendWith(WindowWatch.class)
class CoverageFlowTest {

    @TempDir
    private Path home = Path.of("");

    private final WindowRobot robot = WindowRobot.byKeys();
    private ConsoleWindow window = FarSandbox.window(home, 1);

    @BeforeEach
    void open() throws TimeoutException {
        Stage stage = FreshStage.register();
        window = FarSandbox.window(home, 1);
        FxToolkit.setupFixture(() -> window.show(stage));
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void rowsWithoutAnOrganisationAreFoundAndGivenToOne() throws TimeoutException {
        // In a narrow window the panel would lie over the buttons.
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            scene().getWindow().setWidth(1280);
            return true;
        });
        robot.press("Start the sandbox");
        robot.await("3 of 3 active");
        robot.press("Coverage");
        robot.await("102 rows in 27 tables have none");
        Pictures.save(scene(), "flow-coverage");

        // Below the table without a column and the heads of two applications.
        robot.chooseBelow(node -> node.getStyleClass().contains("card-list"), 3);
        robot.await("Rows without an organisation");
        Pictures.save(scene(), "flow-panel");

        robot.press("Preview backfill…");
        robot.await("Give 102 rows to OOBC");
        robot.write(".backfill-confirm .text-field", "sandbox");
        robot.press("Give 102 rows to OOBC");
        robot.await("Done. 102 rows given to OOBC, none is left.");
        robot.press("Close");

        robot.await("100");
        robot.await("No counted row is without one");
        assertThat(saidOfCoverage()).startsWith("Coverage, 100 percent");
        Pictures.save(scene(), "flow-complete");
        assertThat(robot.sees("Rows without an organisation")).isFalse();
    }

    /** What the navigation says to who hears it; in this window it shows icons alone. */
    private String saidOfCoverage() {
        return robot.button("Coverage").getAccessibleText();
    }

    private Scene scene() {
        return robot.fx().lookup(".console").query().getScene();
    }
}
