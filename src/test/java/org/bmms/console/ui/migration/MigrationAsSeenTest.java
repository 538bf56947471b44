package org.bmms.console.ui.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.migration.Goal;
import org.bmms.console.migration.MigrationFailure;
import org.bmms.console.migration.MigrationPlanner;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.run.plan.PlannedWarning;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.DatabaseProfile;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.PolicyProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.RedisProfile;
import org.bmms.console.target.profile.Role;
import org.bmms.console.target.profile.SiteProfile;
import org.bmms.console.ui.FreshStage;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.RunDialog;
import org.bmms.console.ui.frame.WindowDialogs;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Theme;
import org.bmms.console.ui.run.FakeRuns;
import org.bmms.console.ui.run.RunMonitor;
import org.bmms.console.ui.work.BackgroundWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The migration's dialog as one sees it. */
class MigrationAsSeenTest {
    private static final int PATIENCE_MS = 20_000;
    private static final String ENVIRONMENT = "obcms-production";
    private static final Instant NOW = Instant.parse("2026-04-03T01:05:12Z");

    private final BackgroundWork work = new BackgroundWork(Platform::runLater);
    private final Words words = new Words(Texts.english(), ZoneId.of("Asia/Manila"), new Redactor());
    private final Look look = new Look(new Appearance(Theme.LIGHT, 100));
    private final WindowRobot robot = WindowRobot.byKeys();
    private final RunMonitor monitor = new RunMonitor(new FakeRuns(plan(Goal.REQUIRED)), work, () -> NOW);
    private final AtomicBoolean backup = new AtomicBoolean();
    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        stage = FreshStage.register();
        FxToolkit.setupFixture(() -> {
            stage.setScene(look.scene(new StackPane(), 1440, 900));
            stage.show();
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        monitor.close();
        work.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void thePlanSaysWhatIsRunAndHowFarItGoes() throws TimeoutException {
        dialog((goal, cancellation) -> plan(goal));
        robot.await("Plan, 2 steps");
        pictures("migration");

        assertThat(robot.sees("app1$ sudo --non-interactive --user=obcms -- sh -c script:1f"
                        + "ff47cef2cc … migrate mana 0023_require_organization"))
                .as("the program, and the end of the line")
                .isTrue();
        assertThat(robot.sees("2 h")).isTrue();
        robot.press("Only add the columns");
        robot.await("Plan, 1 step");
    }

    @Test
    void aMissingBackupCanBeTakenFromHere() throws TimeoutException {
        dialog((goal, cancellation) -> {
            throw Failure.unchanged(MigrationFailure.NO_BACKUP, Message.of("activation.gate.backup.none"))
                    .asException();
        });
        robot.await("MIGRATE-NO-BACKUP  ·  Nothing on the target was changed.");
        robot.press("Take a backup…");

        assertThat(backup).isTrue();
    }

    private static Plan plan(Goal goal) {
        PlannedStep add = step("nullable.mana", "mana.0022_add_organization_field");
        PlannedStep require = step("required.mana", "mana.0023_require_organization");
        return new Plan(
                "20260403_010512-" + goal,
                MigrationPlanner.KIND,
                ENVIRONMENT,
                "ana",
                NOW,
                NOW.plus(Duration.ofMinutes(30)),
                "fingerprint",
                "{}",
                List.of(new PlannedWarning("MIGRATE-LIVE", Message.of("migration.warning.live"))),
                goal == Goal.REQUIRED ? List.of(add, require) : List.of(add),
                List.of(add));
    }

    private static PlannedStep step(String id, String migration) {
        return new PlannedStep(
                id,
                Message.of("migration.step.run", migration),
                Effect.MUTATING,
                Duration.ofHours(2),
                List.of(new PlannedAction.Command(
                        "app1",
                        "sudo --non-interactive --user=obcms -- sh -c script:1fff47cef2cc bmms-job-start"
                                + " /opt/obcms/.bmms-console/jobs/r-migrate -- /opt/obcms/venv/bin/python manage.py migrate "
                                + migration.replace('.', ' '),
                        Effect.MUTATING)));
    }

    private void dialog(MigrationSource source) {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> {
            MigrationViewModel model = new MigrationViewModel(source, monitor, work, () -> NOW);
            Button cancel = new Button(words.of("ui-run.dialog.cancel"));
            MigrationView view = new MigrationView(model, monitor, profile(), () -> backup.set(true), words);
            model.replan();
            new WindowDialogs(() -> stage, look, Kind.PRODUCTION)
                    .open(new DialogContent(
                            words.of("ui-migration.title", ENVIRONMENT),
                            view,
                            List.of(cancel),
                            cancel,
                            RunDialog.WIDTH,
                            RunDialog.HEIGHT));
        });
    }

    private static Profile profile() {
        return new Profile(
                ENVIRONMENT,
                Kind.PRODUCTION,
                List.of(new HostProfile("app1", "h", 22, "u", null, Set.of(Role.APP), null, null)),
                List.of(),
                AppProfile.at("/opt/obcms"),
                DatabaseProfile.fromSettings(),
                RedisProfile.fromSettings(),
                SiteProfile.at(URI.create("https://h")),
                PolicyProfile.of(Kind.PRODUCTION));
    }

    private void pictures(String name) {
        if (System.getProperty("pictures") == null) {
            return;
        }
        for (Appearance seen : List.of(
                new Appearance(Theme.LIGHT, 100),
                new Appearance(Theme.DARK, 100),
                new Appearance(Theme.CONTRAST, 100),
                new Appearance(Theme.LIGHT, 200))) {
            WaitForAsyncUtils.waitForAsyncFx(
                    PATIENCE_MS, () -> look.appearance().set(seen));
            WaitForAsyncUtils.waitForFxEvents();
            Pictures.save(scene(), name + "-" + seen.theme() + "-" + seen.percent());
        }
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> look.appearance().set(new Appearance(Theme.LIGHT, 100)));
    }

    private static Scene scene() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage shown && shown.getOwner() != null)
                .findFirst()
                .orElseThrow()
                .getScene();
    }
}
