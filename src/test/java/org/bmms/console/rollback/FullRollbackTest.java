package org.bmms.console.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bmms.console.backup.Backup;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Progress;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.ChangeUnits;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.remote.command.UnitVerb;
import org.bmms.console.run.RunFailures;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunSession;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedWarning;
import org.bmms.console.sandbox.data.TargetData;
import org.bmms.console.sandbox.fault.Fault;
import org.bmms.console.target.mode.Mode;
import org.junit.jupiter.api.Test;

/** Full rollbacks of a sandbox through SSH (promises D1, D2, F3). */
class FullRollbackTest extends RollbackSandbox {

    @Test
    void dataAndModeGoBackAndTheOldDatabaseIsKept() throws SQLException {
        Backup backup = existing();
        String before = env();
        RunView activation = activated();
        liveOn();
        Plan plan = plan(backup, activation);
        assertThat(plan.warnings()).extracting(PlannedWarning::code).containsExactly("FULL-DATA-LOSS");
        try (RunSession session = start(plan, RunListener.none())) {
            RunView view = session.forward(Cancellation.none());

            assertThat(RunFailures.of(view)).isEmpty();
            assertThat(view.state()).isEqualTo(RunState.DONE);
        }
        assertThat(env()).isEqualTo(before);
        assertAsInTheBackup(backup);
        assertServing();
        String kept = kept(plan);
        assertThat(databases()).containsExactly(TargetData.NAME, kept);
        try (Connection maintenance = sandbox.connect("postgres");
                Statement statement = maintenance.createStatement()) {
            var row = statement.executeQuery("select datallowconn from pg_database where datname = '" + kept + "'");
            row.next();
            assertThat(row.getBoolean(1)).isFalse();
            statement.execute("alter database " + kept + " with allow_connections true");
        }
        try (Connection old = sandbox.connect(kept)) {
            assertLivedOn(old);
        }
        assertNoJobs();
    }

    @Test
    void aRestoreThatFailsLeavesTheLiveDatabaseServingAsIfNothingHadBeen() throws SQLException {
        Backup backup = existing();
        liveOn();
        List<UnitStatus> before = units();
        sandbox.faults().inject(new Fault.RestoreFailsHalfWay(0.5));
        Plan plan = plan(backup, null);
        try (RunSession session = start(plan, RunListener.none())) {
            assertThat(RunFailures.of(session.forward(Cancellation.none())))
                    .singleElement()
                    .asString()
                    .startsWith("restore-copy: BACKUP-RESTORE")
                    .contains(" MB of space were needed")
                    .contains("No space left on device");
            assertThat(RunFailures.of(session.rollBack("restore", Cancellation.none())))
                    .isEmpty();
        }
        assertThat(units()).isEqualTo(before);
        assertLivedOn();
        assertServing();
        assertNothingIsLeft();
    }

    @Test
    void aDamagedBackupIsRefusedBeforeAnythingIsTouched() throws SQLException {
        Backup backup = existing();
        byte[] file = files().read(OWNER, backup.file());
        Plan plan = plan(backup, null);
        file[file.length / 2] ^= 1;
        files().write(OWNER, backup.file(), file);
        List<UnitStatus> before = units();
        try (RunSession session = start(plan, RunListener.none())) {
            assertThat(RunFailures.of(session.forward(Cancellation.none())))
                    .singleElement()
                    .asString()
                    .startsWith("verify-dump: BACKUP-DAMAGED");
            session.rollBack("damaged", Cancellation.none());
        }
        assertThat(units()).isEqualTo(before);
        assertNothingIsLeft();
    }

    @Test
    void whatWasNeverProvenIsNoPlanToGoBackTo() {
        Backup backup = existing();
        files().copy(OWNER, backup.file(), BACKUPS + "/by-hand.dump", false);
        Backup byHand = console.backups().find("by-hand.dump").orElseThrow();

        FailureException refused = catchThrowableOfType(FailureException.class, () -> plan(byHand, null));
        assertThat(refused.failure().code().code()).isEqualTo("BACKUP-NOT-PROVEN");
    }

    @Test
    void anApplicationThatDoesNotStartOnTheRestoredDatabaseGetsTheOldOneBack() throws SQLException {
        Backup backup = existing();
        RunView activation = activated();
        liveOn();
        String before = env();
        Plan plan = plan(backup, activation);
        try (RunSession session = start(plan, RunListener.none())) {
            sandbox.faults().inject(new Fault.UnitFailsToStart("obcms.service", 1));
            assertThat(RunFailures.of(session.forward(Cancellation.none())))
                    .singleElement()
                    .asString()
                    .startsWith("restart-app.app1: ACT-UNIT");
            assertAsInTheBackup(backup);
            RunView view = session.rollBack("did not start", Cancellation.none());

            assertThat(RunFailures.of(view)).isEmpty();
            assertThat(view.state()).isEqualTo(RunState.ROLLED_BACK);
        }
        assertThat(env()).isEqualTo(before);
        assertThat(modeInFile()).isEqualTo(Mode.BMMS);
        assertLivedOn();
        assertServing();
        assertNothingIsLeft();
    }

    @Test
    void aConnectionThatCannotBeEndedStopsTheExchangeAndTheWayBackBringsEverythingUp() throws SQLException {
        Backup backup = existing();
        liveOn();
        Plan plan = plan(backup, null);
        try (RunSession session = start(plan, RunListener.none())) {
            try (Connection superuser = sandbox.connect(TargetData.NAME)) {
                assertThat(RunFailures.of(session.forward(Cancellation.none())))
                        .singleElement()
                        .asString()
                        .startsWith("exchange: DB-PRIVILEGE");
                assertThat(superuser.isValid(1)).isTrue();
            }
            assertLivedOn();
            assertThat(RunFailures.of(session.rollBack("in use", Cancellation.none())))
                    .isEmpty();
        }
        assertLivedOn();
        assertServing();
        assertNothingIsLeft();
    }

    @Test
    void servicesThatSomebodyStartedMeanwhileAreNotCutOffFromTheirDatabase() throws SQLException {
        Backup backup = existing();
        Plan plan = plan(backup, null);
        ChangeUnits startApp = new ChangeUnits(UnitVerb.START, List.of("obcms.service"), Duration.ofSeconds(20));
        RunListener starting = new RunListener() {
            @Override
            public void recorded(Entry entry) {
                if (entry.event() instanceof Event.StepDone done && done.step().equals("stop-app.app1")) {
                    console.target().primary().run(AsUser.root(startApp));
                }
            }
        };
        try (RunSession session = start(plan, starting)) {
            assertThat(RunFailures.of(session.forward(Cancellation.none())))
                    .singleElement()
                    .asString()
                    .startsWith("exchange: FULL-SERVICES");
            assertThat(RunFailures.of(session.rollBack("started", Cancellation.none())))
                    .isEmpty();
        }
        assertServing();
        assertNothingIsLeft();
    }

    @Test
    void aRoleThatMayNotExchangeDatabasesIsToldBeforeAnythingIsTouched() throws SQLException {
        Backup backup = existing();
        Plan plan = plan(backup, null);
        sql("postgres", "alter database obcms_prod owner to postgres");
        try (RunSession session = start(plan, RunListener.none())) {
            assertThat(RunFailures.of(session.forward(Cancellation.none())))
                    .singleElement()
                    .asString()
                    .startsWith("check-room: DB-PRIVILEGE")
                    .endsWith("grant \"postgres\" to \"obcms_prod\";");
            session.leave("rights");
        } finally {
            sql("postgres", "alter database obcms_prod owner to obcms_prod");
        }
        assertServing();
    }

    @Test
    void thePreviewTellsWhatGoesOutOfSight() throws SQLException {
        Backup backup = existing();
        DataLossPreview preview = new DataLossPreview(console.ports());
        assertThat(preview.of(backup, "OOBC", Cancellation.none(), Progress.ignored())
                        .tables())
                .isEmpty();
        liveOn();
        sql(TargetData.NAME, "update auth_user set date_joined = now() where id = (select min(id) from auth_user)");
        sql(
                TargetData.NAME,
                "update mana_assessment set organization_id = (select id from organizations_organization where code = 'MOH')"
                        + " where id in (select id from mana_assessment order by id limit 3)");

        DataLoss loss = preview.of(backup, "OOBC", Cancellation.none(), Progress.ignored());

        assertThat(loss.tables())
                .contains(new DataLoss.Table("auth_group", 3, 2, Optional.empty()))
                .anyMatch(t -> t.name().equals("mana_surveyresponse") && t.now() == 0 && t.then() > 0)
                .anyMatch(t -> t.name().equals("auth_user") && t.created().equals(Optional.of(1L)));
        assertThat(loss.created()).isEqualTo(1);
        assertThat(loss.difference()).isEqualTo(1 + backup.rows().getOrDefault("mana_surveyresponse", 0L));
        assertThat(loss.ofOthers().orElseThrow()).isGreaterThanOrEqualTo(3);
        assertThat(preview.of(backup, null, Cancellation.none(), Progress.ignored())
                        .ofOthers())
                .isEmpty();
        assertThat(loss.since()).isBefore(Instant.now());
        Cancellation cancelled = new Cancellation();
        cancelled.request();
        FailureException stopped = catchThrowableOfType(
                FailureException.class, () -> preview.of(backup, "OOBC", cancelled, Progress.ignored()));
        assertThat(stopped.failure().code().code()).isEqualTo("DB-CANCELLED");
    }

    private static String kept(Plan plan) {
        return TargetData.NAME + "_before_" + plan.id().substring(0, 15);
    }
}
