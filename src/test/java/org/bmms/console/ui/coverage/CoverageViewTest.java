package org.bmms.console.ui.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.coverage.BackfillResult;
import org.bmms.console.coverage.CoverageFailure;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.FabricatedCoverage;
import org.bmms.console.coverage.WrongRow;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.SchemaState;
import org.bmms.console.database.cluster.ReplicationLag;
import org.bmms.console.ui.coverage.PreparedBackfill.Run;
import org.bmms.console.ui.coverage.PreparedCoverage.Count;
import org.bmms.console.ui.look.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The coverage screen as one sees and uses it, with data as they may be. */
@Timeout(120)
class CoverageViewTest {
    private static final Instant NOON = ExampleCoverage.NOON;
    private static final Failure REFUSED =
            Failure.unchanged(DatabaseFailure.PRIVILEGE, Message.of("coverage.work.verdict"));

    @TempDir
    private Path directory = Path.of("");

    private CoverageWindow window;

    CoverageViewTest() throws TimeoutException {
        window = new CoverageWindow(Theme.LIGHT, 100, 1232, 812);
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
    }

    @Test
    void theVerdictIsThereFirstThenNumbersStreamIn() throws TimeoutException {
        window.arrive(null);
        window.picture("loading");
        Count count = window.source().next();
        CoverageReport verdict = ExampleCoverage.some().verdict();
        count.listener().judged(verdict);
        window.robot().await("Some rows have no organisation");
        window.picture("verdict");
        ExampleCoverage.some().report().tables().stream().limit(12).forEach(count.listener()::counted);
        count.listener().progress(3_400, 6_914);
        window.robot().await("Counting: 3,400 of about 6,914 rows.");
        window.picture("streaming");

        count.ends(ExampleCoverage.some().report());
        window.settle();
        window.at(NOON.plusSeconds(125));
        window.picture("counted");
        assertThat(window.robot().sees("Not ready to switch")).isTrue();
        assertThat(window.robot().sees("Counted 2026-03-21 12:00, 2\u00A0min\u00A0ago, in one snapshot, in 2.9 s."))
                .isTrue();
    }

    @Test
    void aCountOnAStandbySaysHowFarBehindItWas() throws TimeoutException {
        for (int percent : List.of(100, 200)) {
            window.close();
            window = new CoverageWindow(percent == 100 ? Theme.LIGHT : Theme.CONTRAST, percent, 1232, 812);
            window.arrive(null);
            ReplicationLag lag = new ReplicationLag(48_200, Optional.of(Duration.ofMillis(1_520)), NOON);
            window.source().next().ends(ExampleCoverage.some().reportOf("db2.obcms.example.gov.ph:5432", lag));
            window.robot()
                    .await("Counted 2026-03-21 12:00, just\u00A0now, in one snapshot, in 2.9 s. Counted on standby "
                            + "db2.obcms.example.gov.ph:5432, 1.5\u00A0s and 48.2 kB behind at 2026-03-21 12:00; a switch is "
                            + "judged on the primary.");
            window.awaitList();
            window.picture("standby-" + percent);
        }
    }

    @Test
    void whereNothingIsKnownTheFailureSaysWhatToDo() {
        window.arrive(null);
        window.source().next().fails(REFUSED);
        window.settle();
        window.picture("failed-first");

        assertThat(window.robot().sees("Nothing is counted yet.")).isTrue();
        assertThat(window.robot().fx().lookup(".message.bad").queryAll()).hasSize(1);
    }

    @Test
    void oldNumbersStayWithTheirAgeWhereCountingFails() {
        window.counted(ExampleCoverage.some().report());
        window.arrive("communities_obc_community");
        window.at(NOON.plus(Duration.ofMinutes(12)));
        window.source().next().fails(REFUSED);
        window.settle();
        window.picture("failed-stale");

        assertThat(window.robot().sees("99.0")).isTrue();
        assertThat(window.robot().sees("Counted 2026-03-21 12:00, 12\u00A0min\u00A0ago, in one snapshot, in 2.9 s."))
                .isTrue();
    }

    @Test
    void completeDataLookComplete() {
        window.counted(ExampleCoverage.complete().report());
        window.picture("complete");

        assertThat(window.robot().sees("Ready to switch")).isTrue();
        assertThat(window.robot().sees("100")).isTrue();
        assertThat(window.robot().sees("No row is in a wrong one")).isTrue();
    }

    @Test
    void whatIsMissingAltogetherIsSaidAsWell() {
        window.counted(new FabricatedCoverage().schema(SchemaState.ABSENT).report());
        window.picture("nothing");
        assertThat(window.robot().fx().lookup(".empty").queryAll()).isNotEmpty();

        Failure reason = Failure.unchanged(DatabaseFailure.PRIVILEGE, Message.of("coverage.work.table", "mana_need"));
        window.again(new FabricatedCoverage()
                .schema(SchemaState.DROPPED)
                .withoutColumn("mana_assessment")
                .failed("mana_need", reason)
                .nullable("mana_survey", 40, 40)
                .nullable("mana_report", 100_000, 1)
                .report());
        window.picture("odd");
        assertThat(window.robot().sees("99.9")).isTrue();
    }

    @Test
    void oneGetsFromAGaugeToItsRows() throws TimeoutException {
        window.counted(ExampleCoverage.some().report());
        window.arrive("communities_obc_community");
        window.settle();
        window.picture("panel");
        assertThat(window.robot().sees("1,212 of 1,240 rows")).isTrue();
        assertThat(window.robot().sees("communities_obc_community.organization_id"))
                .isTrue();

        window.robot().press("Show all 28 ids");
        window.dialogPicture("keys");
        window.robot().press("Close");
        window.robot().press("Copy query");
        assertThat(window.notices()).extracting(Message::key).contains("ui-coverage.copied.query");
        window.robot().fx().type(KeyCode.ESCAPE);
        assertThat(window.robot().sees("1,212 of 1,240 rows")).isFalse();
    }

    @Test
    void rowsInAWrongOrganisationAreNamedWithBoth() throws TimeoutException {
        window.source().wrong(List.of(new WrongRow("17", "MSSD", "1190", "OOBC")));
        window.counted(ExampleCoverage.some().report());
        window.robot().press("Show the 3 rows");
        window.settle();
        window.dialogPicture("wrong");

        assertThat(window.robot()
                        .fx()
                        .lookup(".text-area")
                        .queryAs(TextArea.class)
                        .getText())
                .contains("2 rows of mana_assessment, by parent_id to communities_obc_community")
                .contains("17 in MSSD, belongs to 1190 in OOBC");
        window.robot().press("Close");
    }

    @Test
    void theListIsUsedByKeyboard() {
        window.counted(ExampleCoverage.some().report());
        Node list = window.awaitList();
        window.onWindow(list::requestFocus);
        window.robot().fx().type(KeyCode.DOWN, 3).type(KeyCode.RIGHT).type(KeyCode.ENTER);
        window.settle();
        window.picture("keyboard");
        assertThat(window.robot().sees("640 of 640 rows")).isTrue();

        window.robot().fx().type(KeyCode.UP).type(KeyCode.LEFT);
        assertThat(window.cards()).doesNotContain("communities_stakeholder").contains("mana_need");
        window.robot().fx().type(KeyCode.RIGHT);
        assertThat(window.cards()).contains("communities_stakeholder");
    }

    @Test
    void theListIsFiltered() throws TimeoutException {
        window.counted(ExampleCoverage.some().report());
        window.robot().press("Gaps 5");
        assertThat(window.cards())
                .isEqualTo(Set.of(
                        "monitoring_monitoringentry",
                        "communities_obc_community",
                        "mana_assessment",
                        "mana_workshop_participant",
                        "mana_need"));
        window.picture("gaps");

        window.search();
        window.robot().fx().write("nowhere");
        window.robot().await("No table is like that.");
        window.picture("no-match");
        window.arrive("mana_survey_question");
        assertThat(window.cards()).contains("mana_survey_question");
    }

    @Test
    void reportsAreWrittenWhereThePersonChose() throws TimeoutException, IOException {
        window.choosing(directory);
        window.counted(ExampleCoverage.some().report());
        for (String format : List.of("Table for spreadsheets (CSV)…", "Report to print (PDF)…")) {
            window.robot().fx().clickOn("Export…").clickOn(format);
            window.settle();
        }

        assertThat(directory.resolve("coverage-obcms-production-2026-03-21.csv"))
                .content()
                .contains("mana_assessment");
        assertThat(Files.readAllBytes(directory.resolve("coverage-obcms-production-2026-03-21.pdf")))
                .startsWith('%', 'P', 'D', 'F');
        assertThat(window.notices())
                .extracting(notice -> String.valueOf(notice.arguments()))
                .anyMatch(where -> where.contains(directory.toString()));
    }

    @Test
    void aReportThatCannotBeWrittenIsTold() throws TimeoutException {
        window.choosing(directory.resolve("missing"));
        window.counted(ExampleCoverage.some().report());
        window.robot().fx().clickOn("Export…").clickOn("Table for spreadsheets (CSV)…");
        window.robot().await("The report was not written");
        window.dialogPicture("export-failed");
        window.robot().press("Close");
    }

    @Test
    void aBackfillIsShownConfirmedAndDone() throws TimeoutException {
        window.counted(ExampleCoverage.some().report());
        window.robot().press("Preview backfill…");
        window.robot().await("Give 55 rows to OOBC");
        window.settle();
        window.dialogPicture("backfill");
        window.typeName("obcms-production");
        window.dialogPicture("backfill-typed");
        window.robot().press("Give 55 rows to OOBC");
        Run run = window.backfill().next();
        run.progress().at(36, 55, Message.of("coverage.work.backfill", "mana_need"));
        window.robot().await("36 of 55 rows have an organisation now");
        window.dialogPicture("backfill-running");
        run.ends(new BackfillResult(
                PreparedBackfill.OOBC,
                List.of(
                        new BackfillResult.Table("communities_obc_community", 28, 0),
                        new BackfillResult.Table("mana_need", 8, 0),
                        new BackfillResult.Table("mana_workshop_participant", 19, 0)),
                false,
                Optional.empty()));
        window.source().next().ends(ExampleCoverage.complete().report());
        window.settle();
        window.dialogPicture("backfill-done");

        assertThat(window.robot().sees("Done. 55 rows given to OOBC, none is left."))
                .isTrue();
        window.robot().press("Close");
        assertThat(window.robot().sees("Ready to switch")).isTrue();
    }

    @Test
    void aBackfillThatWasLeftAloneTellsItsEnd() throws TimeoutException {
        window.counted(ExampleCoverage.some().report());
        window.robot().press("Preview backfill…");
        window.robot().await("Give 55 rows to OOBC");
        window.typeName("obcms-production");
        window.robot().press("Give 55 rows to OOBC");
        Run run = window.backfill().next();
        window.robot().press("Close");
        run.ends(new BackfillResult(
                PreparedBackfill.OOBC,
                List.of(new BackfillResult.Table("mana_need", 5, 3)),
                false,
                Optional.of(Failure.changed(CoverageFailure.ROWS_LEFT, 3L, "mana_need"))));
        window.source().next().ends(ExampleCoverage.some().report());
        window.settle();

        assertThat(window.notices()).contains(Message.of("ui-coverage.backfill.failed", 5L, "OOBC"));
    }

    @Test
    void anInactiveOrganisationAndARunUnderWayAreNamed() throws TimeoutException {
        window.backfill().locked();
        window.counted(ExampleCoverage.some().report());
        window.robot().press("Preview backfill…");
        window.robot().await("Give 55 rows to OOBC");
        window.robot().fx().clickOn(".combo-box").clickOn("OLD   A closed office (not active)");
        window.robot().await("Give 55 rows to OLD");
        window.typeName("obcms-production");
        window.dialogPicture("backfill-inactive");

        assertThat(window.robot()
                        .sees("A run holds the lock of this environment. Wait for its end, or a rollback may take back"
                                + " what you do here."))
                .isTrue();
        assertThat(window.button("Give 55 rows to OLD").isDisabled()).isTrue();
        window.robot().press("OLD is not active. Give it the rows all the same.");
        assertThat(window.button("Give 55 rows to OLD").isDisabled()).isFalse();
        window.robot().press("Close");
    }

    @Test
    void itLooksRightInEveryThemeAndSize() throws TimeoutException {
        for (Theme theme : Theme.values()) {
            for (int width : List.of(1232, 1072)) {
                window.close();
                window = new CoverageWindow(theme, 100, width, width == 1232 ? 812 : 632);
                window.counted(ExampleCoverage.some().report());
                window.arrive("mana_need");
                window.settle();
                window.picture("look-" + theme + "-" + width);
                assertThat(window.robot().sees("394 of 402 rows")).isTrue();
            }
        }
        for (int percent : List.of(75, 150, 200)) {
            window.close();
            window = new CoverageWindow(Theme.LIGHT, percent, 1232, 812);
            window.counted(ExampleCoverage.some().report());
            window.picture("look-" + percent);
            window.arrive("communities_obc_community");
            window.settle();
            window.picture("look-" + percent + "-panel");
            assertThat(window.robot().sees("1,212 of 1,240 rows")).isTrue();
        }
    }

    @Test
    void aThousandTablesAreNoMoreWorkThanTheOnesInView() {
        window.counted(ExampleCoverage.many(1_000).report());
        int few = window.robot().fx().lookup(".table-card").queryAll().size();
        window.picture("thousand");

        assertThat(few).isLessThan(150);
        window.onWindow(() -> window.list().scrollTo(200));
        assertThat(window.robot().fx().lookup(".table-card").queryAll().size()).isLessThan(150);
        assertThat(Objects.requireNonNull(window.model().coverage().get()).count(CoverageFilter.Kind.ALL))
                .isEqualTo(1_000);
    }
}
