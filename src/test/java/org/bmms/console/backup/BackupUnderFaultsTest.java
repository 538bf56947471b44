package org.bmms.console.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Json;
import org.bmms.console.run.RunFailures;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunSession;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.step.Step;
import org.bmms.console.sandbox.data.TargetData;
import org.bmms.console.sandbox.fault.Fault;
import org.bmms.console.sandbox.ssh.Moment;
import org.junit.jupiter.api.Test;

/** What a backup does when something goes wrong (promises D3, F3, R1, R2). */
class BackupUnderFaultsTest extends BackupSandbox {

    @Test
    void tooLittleSpaceIsSaidWithNumbersBeforeAnythingIsBegun() throws SQLException {
        sandbox.faults().inject(new Fault.DiskFull(BACKUPS, 1000));

        assertThat(failedAndTakenBack(RunListener.none()))
                .startsWith("check-room: BACKUP-SPACE")
                .contains("/opt/obcms/backups has 1.0 kB free, but ")
                .contains(" MB may be needed");
        assertThat(dumpsStarted()).isZero();
    }

    @Test
    void aDiskThatFillsUpMeanwhileIsEmptiedAgain() throws SQLException {
        RunListener filling = when("check-room", () -> sandbox.faults().inject(new Fault.DiskFull(BACKUPS, 1000)));

        assertThat(failedAndTakenBack(filling))
                .startsWith("dump: BACKUP-DISK-FULL")
                .contains("(0 B free)");
        assertThat(backupFiles()).isEmpty();
    }

    @Test
    void aRestoreThatFailsHalfWayLeavesNoDatabaseAndNoBackup() throws SQLException {
        sandbox.faults().inject(new Fault.RestoreFailsHalfWay(0.5));

        assertThat(failedAndTakenBack(RunListener.none()))
                .startsWith("restore-scratch: BACKUP-RESTORE")
                .contains("No space left on device");
        assertThat(backupFiles()).isEmpty();
    }

    @Test
    void aRoleThatMayNotCreateDatabasesIsToldTheStatement() throws SQLException {
        sql("postgres", "alter role obcms_prod nocreatedb");
        try {
            assertThat(failedAndTakenBack(RunListener.none()))
                    .startsWith("check-room: DB-PRIVILEGE")
                    .endsWith("alter role \"obcms_prod\" createdb;");
            assertThat(dumpsStarted()).isZero();
        } finally {
            sql("postgres", "alter role obcms_prod createdb");
        }
    }

    @Test
    void aScratchDatabaseThatSomebodyUsesIsNotTouched() throws SQLException {
        Plan plan = console.backup();
        String scratch = TargetData.NAME + "_rehearsal_" + plan.id().substring(0, 15);
        sql("postgres", "create database " + scratch + " template template0 owner obcms_prod");
        try (RunSession session = console.runs(RunListener.none()).start(plan, console.procedure(plan))) {
            try (Connection stranger = sandbox.connect(scratch)) {
                assertThat(RunFailures.of(session.forward(Cancellation.none())))
                        .singleElement()
                        .asString()
                        .startsWith("restore-scratch: DB-LIVE");
                assertThat(stranger.isValid(1)).isTrue();
            }
            assertThat(session.rollBack("in use", Cancellation.none()).state()).isEqualTo(RunState.ROLLED_BACK);
        }
        assertNothingIsLeft();
    }

    @Test
    void aPlanWhoseScratchDatabaseIsALiveOneIsRefusedThere() throws SQLException {
        Plan plan = withScratch(console.backup(), TargetData.NAME);
        long before = organisations();
        try (RunSession session = console.runs(RunListener.none()).start(plan, console.procedure(plan))) {
            assertThat(RunFailures.of(session.forward(Cancellation.none())))
                    .singleElement()
                    .asString()
                    .startsWith("restore-scratch: DB-LIVE");
            assertThat(RunFailures.of(session.rollBack("live", Cancellation.none())))
                    .singleElement()
                    .asString()
                    .startsWith("back.drop-scratch: DB-LIVE");
            session.leave("a plan that somebody made by hand");
        }
        assertThat(organisations()).isEqualTo(before);
    }

    private long organisations() throws SQLException {
        return Long.parseLong(sandbox.data()
                .strings("select count(*) from organizations_organization")
                .getFirst());
    }

    private Plan withScratch(Plan plan, String scratch) {
        BackupParameters p = Json.read(plan.parameters(), BackupParameters.class);
        BackupParameters changed = new BackupParameters(
                p.subject(),
                p.recorded(),
                p.host(),
                p.directory(),
                p.work(),
                p.root(),
                p.envFile(),
                p.address(),
                p.sslMode(),
                p.excludedSchemas(),
                p.script(),
                scratch,
                p.spaceNeeded(),
                p.retention(),
                p.prune());
        BackupProcedure steps = new BackupProcedure(plan.kind(), changed, console.ports());
        return new Plan(
                plan.id(),
                plan.kind(),
                plan.environment(),
                plan.operator(),
                plan.created(),
                plan.expires(),
                plan.fingerprint(),
                Json.write(changed),
                plan.warnings(),
                steps.steps().stream().map(Step::planned).toList(),
                steps.rollback().stream().map(Step::planned).toList());
    }

    @Test
    void aDumpGoesOnWithoutItsConnectionAndIsNeverBegunTwice() throws SQLException {
        HeldDump held = heldDump();
        sandbox.faults().inject(new Fault.ConnectionCut(c -> c.argv().contains("bmms-job-start"), 1, Moment.AFTER));
        sandbox.faults().inject(new Fault.ConnectionCut(c -> c.argv().contains("bmms-job-await"), 1, Moment.BEFORE));
        Plan plan = console.backup();
        RunListener letting = whenRecorded(e -> {
            if (e.event() instanceof Event.StepUnknown(String step, var _) && step.equals("dump")) {
                held.go().countDown();
            }
        });
        try (RunSession session = console.runs(letting).start(plan, console.procedure(plan))) {
            RunView view = session.forward(Cancellation.none());
            assertThat(RunFailures.of(view)).isEmpty();
            assertThat(view.state()).isEqualTo(RunState.DONE);
        }
        assertThat(dumpsStarted()).isEqualTo(1);
        assertNothingIsLeft();
    }

    @Test
    void whatACancelledConsoleLeftRunningIsUnknownAndAnotherOneReattaches() throws SQLException {
        HeldDump held = heldDump();
        Plan plan = console.backup();
        Cancellation cancellation = new Cancellation();
        RunListener cancelling = whenRecorded(e -> {
            if (e.event() instanceof Event.StepIntended(String step) && step.equals("dump")) {
                cancelWhileItRuns(held, cancellation);
            }
        });
        try (RunSession session = console.runs(cancelling).start(plan, console.procedure(plan))) {
            assertThat(session.forward(cancellation).state()).isEqualTo(RunState.UNKNOWN);
        }
        assertThat(dumpsStarted()).isEqualTo(1);
        held.go().countDown();
        BackupConsole ben = console("ben");
        try (RunSession session = ben.runs(RunListener.none()).takeUp(plan.id(), ben::procedure, "ana went home")) {
            RunView view = session.forward(Cancellation.none());
            assertThat(RunFailures.of(view)).isEmpty();
            assertThat(view.state()).isEqualTo(RunState.DONE);
        }
        assertThat(dumpsStarted()).isEqualTo(1);
        assertNothingIsLeft();
    }

    @Test
    void aCancelledBackupThatIsTakenBackEndsItsJob() throws SQLException {
        HeldDump held = heldDump();
        Plan plan = console.backup();
        Cancellation cancellation = new Cancellation();
        RunListener cancelling = whenRecorded(e -> {
            if (e.event() instanceof Event.StepIntended(String step) && step.equals("dump")) {
                cancelWhileItRuns(held, cancellation);
            }
        });
        try (RunSession session = console.runs(cancelling).start(plan, console.procedure(plan))) {
            session.forward(cancellation);
            assertThat(session.rollBack("not now", Cancellation.none()).state()).isEqualTo(RunState.ROLLED_BACK);
        }
        assertThat(backupFiles()).isEmpty();
        assertNothingIsLeft();
    }

    /** The run fails, and its way back leaves nothing. */
    private String failedAndTakenBack(RunListener listener) throws SQLException {
        Plan plan = console.backup();
        String failure;
        try (RunSession session = console.runs(listener).start(plan, console.procedure(plan))) {
            RunView view = session.forward(Cancellation.none());
            assertThat(view.state()).isEqualTo(RunState.FAILED);
            failure = RunFailures.of(view).getFirst();
            sandbox.faults().clear();
            assertThat(RunFailures.of(session.rollBack("failed", Cancellation.none())))
                    .isEmpty();
        }
        assertNothingIsLeft();
        return failure;
    }

    private static void cancelWhileItRuns(HeldDump held, Cancellation cancellation) {
        Thread.ofVirtual().start(() -> {
            try {
                held.entered().await();
                cancellation.request();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static RunListener when(String stepDone, Runnable work) {
        return whenRecorded(e -> {
            if (e.event() instanceof Event.StepDone done && done.step().equals(stepDone)) {
                work.run();
            }
        });
    }

    private static RunListener whenRecorded(Consumer<Entry> work) {
        return new RunListener() {
            @Override
            public void recorded(Entry entry) {
                work.accept(entry);
            }
        };
    }
}
