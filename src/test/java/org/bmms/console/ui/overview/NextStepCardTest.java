package org.bmms.console.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.checklist.Evidence;
import org.bmms.console.checklist.NextStep;
import org.bmms.console.checklist.Position;
import org.bmms.console.database.SchemaState;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.ui.FreshStage;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** The card of the next step as one sees it before the migration. */
class NextStepCardTest {
    private static final Instant NOW = Instant.parse("2026-03-04T02:00:00Z");

    private final WindowRobot robot = new WindowRobot();
    private final List<NextStep.Kind> gone = new ArrayList<>();

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private Stage shown(SchemaState schema, int pending) throws TimeoutException {
        Optional<Mode> mode = Optional.of(Mode.OBCMS);
        Position position = Position.of(schema, Optional.empty(), mode, Optional.empty(), NOW);
        NextStep next = NextStep.of(
                position,
                schema,
                Optional.of(pending),
                mode,
                new Evidence(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                null);
        Words words = new Words(Texts.english(), ZoneId.of("Asia/Manila"), new Redactor());
        Look look = new Look(new Appearance(Theme.LIGHT, 100));
        Stage stage = FreshStage.register();
        FxToolkit.setupFixture(() -> {
            stage.setScene(look.scene(new StackPane(new NextStepCard(next, gone::add, words)), 900, 420));
            stage.show();
        });
        return stage;
    }

    @Test
    void beforeTheMigrationItLeadsToItsPlan() throws TimeoutException {
        Stage stage = shown(SchemaState.ABSENT, 4);
        robot.await("4 pending");
        Pictures.save(stage.getScene(), "next-step-migrate");
        robot.fx().clickOn("Plan the migration…");
        assertThat(gone).containsExactly(NextStep.Kind.MIGRATE);
    }
}
