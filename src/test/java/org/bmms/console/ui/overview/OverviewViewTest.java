package org.bmms.console.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.checklist.StagedStep;
import org.bmms.console.checklist.StagingRecord;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.MigrationFacts;
import org.bmms.console.ui.FreshStage;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.EnvironmentViewModel;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Theme;
import org.bmms.console.ui.work.BackgroundWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/** The overview of a production environment that nobody has. */
@Timeout(120)
class OverviewViewTest {
    private static final String STAGING = "obcms-staging";

    private final BackgroundWork work = new BackgroundWork(Platform::runLater);
    private final Words words = new Words(Texts.english(), ZoneId.of("Asia/Manila"), new Redactor());
    private final WindowRobot robot = new WindowRobot();

    @AfterEach
    void close() throws TimeoutException {
        work.close();
        FxToolkit.cleanupStages();
    }

    @ParameterizedTest
    @CsvSource({
        "light, 100, 1280, SAME_VERSION, 'rehearsed on staging: obcms-staging, '",
        "dark, 100, 1280, SAME_VERSION, 'rehearsed on staging: obcms-staging, '",
        "light, 100, 1280, OTHER_VERSION, 'with another version of the application'",
        "light, 100, 1280, NOT_DONE, 'not on record for obcms-staging'",
        "light, 100, 1280, NONE_KNOWN, 'this workstation has no profile of a staging environment'",
        "dark, 100, 1280, UNREAD, 'obcms-staging could not be read (STORE-LOCAL)'",
        "light, 100, 900, OTHER_VERSION, 'with another version of the application'",
        "light, 200, 1280, OTHER_VERSION, 'with another version of the application'",
    })
    void productionIsToldWhetherStagingDidItFirst(String theme, int percent, int width, Staging staging, String told)
            throws TimeoutException {
        Scene scene = open(
                Theme.valueOf(theme.toUpperCase(Locale.ROOT)),
                percent,
                width,
                new PreparedOverview(staging.record(), PreparedOverview.notAsked()));
        robot.await("Switched on staging first");
        robot.await("Recent runs");
        assertThat(scene.getRoot().lookup(".page").minWidth(-1)).isLessThanOrEqualTo(width);
        Pictures.save(scene, "overview-production-" + theme + "-" + percent + "-" + width + "-" + staging);

        Labeled finding = robot.fx()
                .lookup((Node node) -> node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().contains(told))
                .query();
        assertThat(finding.getStyleClass()).contains(staging.style);
        assertThat(robot.sees("Report…")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"light, 100", "dark, 100", "light, 200"})
    void wherePendingMigrationsComeFirstTheirPlanIsOffered(String theme, int percent) throws TimeoutException {
        Scene scene = open(
                Theme.valueOf(theme.toUpperCase(Locale.ROOT)),
                percent,
                1280,
                new PreparedOverview(
                        Staging.NOT_DONE.record(),
                        Fact.of(new MigrationFacts(80, List.of("mana.0023_require_organization"), "d"))));
        robot.await("Run the migration first, then the switch can open");
        Pictures.save(scene, "overview-migrate-" + theme + "-" + percent);

        assertThat(robot.button("Plan the migration…").isDisabled()).isFalse();
    }

    /** What is on record of staging. */
    enum Staging {
        SAME_VERSION("unknown"),
        OTHER_VERSION("bad"),
        NOT_DONE("bad"),
        NONE_KNOWN("unknown"),
        UNREAD("unknown");

        private final String style;

        Staging(String style) {
            this.style = style;
        }

        private StagingRecord record() {
            return switch (this) {
                case SAME_VERSION -> switched(PreparedOverview.COMMIT);
                case OTHER_VERSION -> switched("8d2c");
                case NOT_DONE -> new StagingRecord(List.of(STAGING), List.of(), List.of());
                case NONE_KNOWN -> new StagingRecord(List.of(), List.of(), List.of());
                case UNREAD ->
                    new StagingRecord(
                            List.of(STAGING), List.of(), List.of(new StagingRecord.Unread(STAGING, "STORE-LOCAL")));
            };
        }

        private static StagingRecord switched(String commit) {
            return new StagingRecord(
                    List.of(STAGING),
                    List.of(new StagedStep(StagedStep.Kind.SWITCH, STAGING, PreparedOverview.STAGED, commit)),
                    List.of());
        }
    }

    private Scene open(Theme theme, int percent, int width, PreparedOverview target) throws TimeoutException {
        Stage stage = FreshStage.register();
        FxToolkit.setupFixture(() -> {
            EnvironmentViewModel environment = new EnvironmentViewModel(target, work);
            InstantSource clock = InstantSource.fixed(PreparedOverview.NOW);
            OverviewView view = new OverviewView(
                    new OverviewViewModel(environment, (screen, detail) -> {}, clock, () -> {}),
                    new ReportViewModel("obcms-production", (file, said, stop, progress) -> List.of(), work),
                    List.of(),
                    new Shell(work, words, new NoDialogs(), (mark, text) -> {}, clock));
            stage.setScene(new Look(new Appearance(theme, percent)).scene(view, width, 900));
            stage.show();
            environment.read();
        });
        return stage.getScene();
    }

    /** Where nobody is asked. */
    private static final class NoDialogs implements Dialogs {
        @Override
        public Opened open(DialogContent content) {
            throw new IllegalStateException(content.title());
        }

        @Override
        public Optional<Path> fileToWrite(String suggested) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> fileToRead(String extension) {
            return Optional.empty();
        }
    }
}
