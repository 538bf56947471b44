package org.bmms.console.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Progress;
import org.bmms.console.base.Stamp;
import org.bmms.console.database.store.BackupRecord;
import org.bmms.console.remote.command.ClockReading;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.run.RunFailures;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunSession;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.sandbox.data.TargetData;
import org.bmms.console.sandbox.fault.Fault;
import org.bmms.console.target.mode.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Backups of a sandbox through SSH (promise D1 among others). */
class BackupRunTest extends BackupSandbox {

    @Test
    void aBackupIsDumpedProvenByRestoringItAndOnlyThenNamed() throws SQLException {
        Plan plan = console.backup();
        RunView view = console.forward(plan, console.procedure(plan));

        assertThat(RunFailures.of(view)).isEmpty();
        Backup backup = console.backups().latestRehearsed().orElseThrow();
        assertThat(backup.file()).isEqualTo(BACKUPS + "/db.backup." + backup.id());
        assertThat(backup.mode()).contains(Mode.OBCMS);
        assertThat(backup.rows())
                .containsEntry("organizations_organization", 45L)
                .hasSizeGreaterThan(70);
        assertThat(backup.missing().orElseThrow()).isPositive();
        assertThat(backupFiles())
                .containsExactly("db.backup." + backup.id(), "db.backup." + backup.id() + Backup.RECORD);
        assertNothingIsLeft();
        assertThatThePasswordWasNeverSeen(view);
    }

    @Test
    void aDatabaseThatIsSpreadOverServersIsNotDumpedNorRenamed() throws SQLException {
        sql(
                TargetData.NAME,
                "set allow_system_table_mods = on; insert into pg_extension"
                        + " (oid, extname, extowner, extnamespace, extrelocatable, extversion)"
                        + " select 99999, 'citus', r.oid, 11, false, '13.1-1' from pg_roles r where r.rolname = current_user");
        try {
            assertThat(catchThrowableOfType(FailureException.class, () -> console.backup())
                            .failure())
                    .satisfies(failure -> {
                        assertThat(failure.code()).isEqualTo(BackupFailure.DISTRIBUTED);
                        assertThat(failure.arguments()).containsExactly("13.1-1");
                    });
            assertThat(backupFiles()).isEmpty();
        } finally {
            sql(TargetData.NAME, "set allow_system_table_mods = on; delete from pg_extension where extname = 'citus'");
        }
    }

    @Test
    void theRecordIsTheSameForEveryConsoleAndForTheStore() {
        Backup backup = existing();

        assertThat(console("ben").backups().find(backup.id())).contains(backup);
        assertThat(Backup.fromJson(backup.toJson())).contains(backup);
        BackupRecord record = backup.record("sandbox", Instant.EPOCH);
        assertThat(record.state()).isEqualTo("REHEARSED");
        assertThat(record.sha256()).isEqualTo(backup.sha256());
        assertThat(record.rowCounts()).contains("\"organizations_organization\":45");
    }

    @Test
    void tablesThatAreWrittenMeanwhileAreToldAndNoFailure() throws SQLException {
        HeldDump held = heldDump();
        Plan plan = console.backup();
        RunListener writing = during("dump", () -> {
            sql(TargetData.NAME, "insert into auth_group (name) values ('a'), ('b')");
            held.go().countDown();
        });
        try (RunSession session = console.runs(writing).start(plan, console.procedure(plan))) {
            RunView view = session.forward(Cancellation.none());

            assertThat(RunFailures.of(view)).isEmpty();
            assertThat(evidence(view, "count-after")).contains("auth_group 2 -> 4");
        }
        assertThat(console.backups().latestRehearsed().orElseThrow().rows()).containsEntry("auth_group", 4L);
    }

    @Test
    void aPlanTakesNoNameThatIsTaken() {
        ClockReading clock = console.target().primary().run(new ServerClock());
        List<String> taken = LongStream.range(0, 60)
                .mapToObj(s -> Stamp.of(clock.time().plusSeconds(s), clock.zone()))
                .toList();
        for (int i = 0; i < taken.size(); i++) {
            String path = i % 2 == 0
                    ? "/opt/obcms/.bmms-console/runs/" + taken.get(i) + "-backup"
                    : BACKUPS + "/db.backup." + taken.get(i);
            files().makeDirectories(OWNER, path, 0700);
        }

        assertThat(console.backup().id().substring(0, 15))
                .isGreaterThan(taken.getLast())
                .isNotIn(taken);
    }

    static List<Fault> badDumps() {
        return List.of(new Fault.TruncatedDump(), new Fault.BitFlippedDump(), new Fault.EmptyDump());
    }

    @ParameterizedTest
    @MethodSource("badDumps")
    void aBadDumpThatReportedSuccessIsNeverShownAsABackup(Fault fault) throws SQLException {
        sandbox.faults().inject(fault);
        Plan plan = console.backup();
        try (RunSession session = console.runs(RunListener.none()).start(plan, console.procedure(plan))) {
            RunView view = session.forward(Cancellation.none());
            assertThat(RunFailures.of(view))
                    .singleElement()
                    .asString()
                    .matches("(?s)verify-dump: BACKUP-(EMPTY|DAMAGED) .*");
            assertThat(console.backups().list()).extracting(Backup::state).containsExactly(BackupState.PARTIAL);

            assertThat(RunFailures.of(session.rollBack("damaged", Cancellation.none())))
                    .isEmpty();
        }
        assertThat(backupFiles()).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void aBackupThatWentBadLaterIsFoundBeforeItIsUsed() {
        Backup backup = existing();
        Backups backups = console.backups();
        assertThat(backups.verify(backup.id(), Cancellation.none(), Progress.ignored())
                        .found()
                        .sha256())
                .isEqualTo(backup.sha256());

        spoil(backup, bytes -> {
            bytes[bytes.length / 2] ^= 1;
            return bytes;
        });
        assertThat(code(() -> backups.verify(backup.id(), Cancellation.none(), Progress.ignored())))
                .isEqualTo("BACKUP-DAMAGED");
        spoil(backup, bytes -> Arrays.copyOf(bytes, bytes.length - 100));
        assertThat(backups.find(backup.id()).orElseThrow().state()).isEqualTo(BackupState.UNVERIFIED);
        assertThat(backups.latestRehearsed()).isEmpty();
        assertThat(code(() -> backups.verify(backup.id(), Cancellation.none(), Progress.ignored())))
                .isEqualTo("BACKUP-DAMAGED");
        spoil(backup, bytes -> new byte[0]);
        assertThat(code(() -> backups.verify(backup.id(), Cancellation.none(), Progress.ignored())))
                .isEqualTo("BACKUP-EMPTY");
        assertThat(code(() -> backups.verify("20200101_000000", Cancellation.none(), Progress.ignored())))
                .isEqualTo("BACKUP-UNKNOWN");
    }

    @Test
    void anotherFileInItsPlaceIsNotTheRecordedOne() {
        Backup backup = existing();
        byte[] file = files().read(OWNER, backup.file());
        put(like(backup, backup.id(), "0".repeat(64)), file);

        assertThat(code(() -> console.backups().verify(backup.id(), Cancellation.none(), Progress.ignored())))
                .isEqualTo("BACKUP-CHANGED");
    }

    @Test
    void aRehearsalProvesAnExistingBackupAgain() throws SQLException {
        Backup backup = existing();
        Plan plan = console.planner().rehearsal(backup.id(), "ana", Instant.now(), "fingerprint", List.of());
        RunView view = console.forward(plan, console.procedure(plan));

        assertThat(RunFailures.of(view)).isEmpty();
        Backup again = console.backups().find(backup.id()).orElseThrow();
        assertThat(again.rehearsed().orElseThrow()).isAfter(backup.rehearsed().orElseThrow());
        assertThat(again.rows()).isEqualTo(backup.rows());
        assertNothingIsLeft();
    }

    @Test
    void aDumpThatSomebodyElseMadeIsUnverifiedUntilItIsRehearsed() {
        Backup backup = existing();
        String file = BACKUPS + "/by-hand.dump";
        files().copy(OWNER, backup.file(), file, false);
        assertThat(console.backups().find("by-hand.dump").map(Backup::state)).contains(BackupState.UNVERIFIED);

        Plan plan = console.planner().rehearsal("by-hand.dump", "ana", Instant.now(), "fingerprint", List.of());
        assertThat(RunFailures.of(console.forward(plan, console.procedure(plan))))
                .isEmpty();

        Backup proven = console.backups().find("by-hand.dump").orElseThrow();
        assertThat(proven.state()).isEqualTo(BackupState.REHEARSED);
        assertThat(proven.rows()).isEqualTo(backup.rows());
    }

    @Test
    void aRecordThatSaysOtherRowsThanTheFileHasIsNotBelieved() throws SQLException {
        Backup backup = existing();
        Map<String, Long> rows = new HashMap<>(backup.rows());
        rows.merge("auth_group", 1L, Long::sum);
        put(backup.rehearsed(backup.taken(), rows, backup.missing()), files().read(OWNER, backup.file()));
        Plan plan = console.planner().rehearsal(backup.id(), "ana", Instant.now(), "fingerprint", List.of());
        try (RunSession session = console.runs(RunListener.none()).start(plan, console.procedure(plan))) {
            assertThat(RunFailures.of(session.forward(Cancellation.none())))
                    .singleElement()
                    .asString()
                    .startsWith("compare-scratch: BACKUP-DIFFERENT")
                    .contains("auth_group has 2 instead of 3");
            assertThat(databases()).containsExactly(TargetData.NAME);
            session.rollBack("different", Cancellation.none());
        }
        assertNothingIsLeft();
    }

    @Test
    void oldBackupsAreRemovedButNeverOneThatSomebodyMayHaveToGoBackTo() throws SQLException {
        Backup made = existing();
        for (String id : List.of(
                "20240101_000000", "20240102_000000", "20240103_000000", "20240104_000000", "20240105_000000")) {
            putOld(made, id);
        }
        console.keeping(backups -> Set.of("20240102_000000"));
        Plan plan = console.backup();
        assertThat(plan.steps().stream()
                        .filter(s -> s.id().equals("prune"))
                        .flatMap(s -> s.actions().stream())
                        .map(Object::toString))
                .anyMatch(a -> a.contains("20240101_000000"))
                .noneMatch(a -> a.contains("20240102_000000"));
        // Between the plan and the step, another one becomes a target.
        console.keeping(backups -> Set.of("20240102_000000", "20240101_000000"));
        RunView view = console.forward(plan, console.procedure(plan));

        assertThat(RunFailures.of(view)).isEmpty();
        assertThat(console.backups().list())
                .extracting(Backup::id)
                .contains("20240101_000000", "20240102_000000", "20240104_000000", "20240105_000000")
                .doesNotContain("20240103_000000");
        assertThat(backupFiles()).noneMatch(n -> n.contains("20240103_000000"));
        assertThat(evidence(view, "prune")).contains("needed after all").contains("20240101_000000");
    }

    private void putOld(Backup made, String id) {
        put(like(made, id, made.sha256()), files().read(OWNER, made.file()));
    }

    private static Backup like(Backup other, String id, String sha256) {
        return new Backup(
                id,
                BACKUPS + "/db.backup." + id,
                other.format(),
                other.database(),
                other.databaseBytes(),
                LocalDate.parse(id.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC),
                other.bytes(),
                sha256,
                other.serverVersion(),
                other.dumpVersion(),
                Optional.empty(),
                other.rows(),
                other.missing(),
                other.rehearsed());
    }

    private void spoil(Backup backup, UnaryOperator<byte[]> change) {
        files().write(OWNER, backup.file(), change.apply(files().read(OWNER, backup.file())));
    }

    private void assertThatThePasswordWasNeverSeen(RunView view) {
        String password = sandbox.data().password().reveal();
        assertThat(host().machine().processes().ever())
                .noneMatch(p -> p.argv().stream().anyMatch(w -> w.contains(password)));
        assertThat(sandbox.commands().commands()).noneMatch(c -> c.line().contains(password));
        assertThat(view.toString()).doesNotContain(password);
    }

    private static String evidence(RunView view, String step) {
        return view.steps().stream()
                .filter(s -> s.step().id().equals(step))
                .map(s -> s.evidence().toString())
                .findFirst()
                .orElseThrow();
    }

    private static String code(ThrowingCallable call) {
        FailureException thrown = catchThrowableOfType(FailureException.class, call);
        return thrown == null ? "" : thrown.failure().code().code();
    }

    /** Does something as soon as a step is intended, in parallel with it. */
    private static RunListener during(String step, SqlWork work) {
        return new RunListener() {
            @Override
            public void recorded(Entry entry) {
                if (entry.event() instanceof Event.StepIntended(String intended) && intended.equals(step)) {
                    try {
                        work.run();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        };
    }

    private interface SqlWork {
        void run() throws SQLException;
    }
}
