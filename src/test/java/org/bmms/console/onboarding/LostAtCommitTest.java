package org.bmms.console.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.bmms.console.audit.change.ChangeLog;
import org.bmms.console.audit.change.PastChange;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.base.Redactor;
import org.bmms.console.database.Access;
import org.bmms.console.database.CuttableProxy;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.Failures;
import org.bmms.console.database.Sql;
import org.bmms.console.onboarding.batch.Batch;
import org.bmms.console.onboarding.batch.BatchFile;
import org.bmms.console.onboarding.batch.BatchOutcome;
import org.bmms.console.onboarding.batch.BatchOutcome.State;
import org.bmms.console.onboarding.batch.BatchPlan;
import org.bmms.console.onboarding.batch.BatchResult;
import org.bmms.console.onboarding.batch.BatchTransactions;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.password.Credential;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.bmms.console.onboarding.write.Receipt;
import org.bmms.console.onboarding.write.Receipts;
import org.bmms.console.onboarding.write.Undo;
import org.bmms.console.run.RunState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database goes away while an onboarding or a batch is stored: before COMMIT, and while COMMIT is under way, which is
 * held back here by a constraint that waits for a lock (promise D4).
 */
class LostAtCommitTest extends OnTables {
    private static final Message LABEL = Message.of("operation.test");
    private static final String HOLD_BACK = "select pg_advisory_xact_lock(4711)";
    private static final String WAITING_COMMIT =
            "select pid::bigint as n from pg_stat_activity where query = 'COMMIT' and wait_event_type = 'Lock'";
    private static final String TWO = """
            code,user_email,user_role,user_first_name
            MOH,amina@moh.example,pilot_admin,A
            MOLE,b@mole.example,viewer,B
            """;

    private CuttableProxy proxy;
    private Database database;
    private WrittenDown log;
    private String before;

    @BeforeEach
    void reset() {
        log = new WrittenDown();
        before = tables().everything();
        proxy = new CuttableProxy(tables().address().port());
        database = new Database(
                tables().address().through("127.0.0.1", proxy.port()),
                DatabaseLimits.usual().connectingWithin(Duration.ofSeconds(2)));
    }

    @AfterEach
    void close() {
        database.close();
        proxy.close();
    }

    @Test
    void aSessionThatEndsBeforeCommitLeavesNothing() {
        tables().script(trigger("immediate", "insert", "perform pg_terminate_backend(pg_backend_pid())"));

        Failure failure = Failures.of(this::run);

        assertThat(failure.code()).isEqualTo(DatabaseFailure.CONNECTION_LOST);
        assertThat(failure.changed()).isEqualTo(Changed.NO);
        assertThat(tables().everything()).isEqualTo(before);
        assertThat(log.lines()).containsExactly("refused onboarding DB-LOST");
    }

    @Test
    void whatWasStoredAlthoughNobodyWasToldIsFoundOutAndItsPasswordHandedOver() {
        OnboardingResult result = whileCommitting(this::run, (held, _) -> {
            proxy.cut();
            held.commit();
        });

        assertThat(result.receipt().rows()).isNotEmpty();
        result.credentials()
                .showOnce(
                        all -> assertThat(all).extracting(Credential::kind).containsExactly(Credential.Kind.PASSWORD));
        assertThat(users()).as("stored once, not twice").isEqualTo(1);
        assertThat(log.lines()).containsExactly("intended onboarding MOH", "done onboarding-1");
    }

    @Test
    void whatTheServerGaveUpDuringCommitIsKnownToBeUndone() {
        Failure failure = whileCommitting(
                () -> Failures.of(this::run),
                (_, pid) -> tables().text("select pg_terminate_backend(" + pid + ")::text as n"));

        assertThat(failure.code()).isEqualTo(DatabaseFailure.CONNECTION_LOST);
        assertThat(failure.changed()).isEqualTo(Changed.NO);
        assertThat(tables().everything()).isEqualTo(before);
        assertThat(log.lines()).containsExactly("intended onboarding MOH", "undone onboarding-1 DB-LOST");
    }

    @Test
    void whatNobodyCanAskForStaysUnknownAndIsNotDoneAgain() {
        Failure failure = whileCommitting(() -> Failures.of(this::run), (held, _) -> {
            proxy.refuse();
            held.commit();
        });

        assertThat(failure.code()).isEqualTo(DatabaseFailure.OUTCOME_UNKNOWN);
        assertThat(failure.changed()).isEqualTo(Changed.UNKNOWN);
        assertThat(log.lines()).containsExactly("intended onboarding MOH", "unknown onboarding-1 DB-OUTCOME-UNKNOWN");
        restoreTheWay();
        awaitTurn();
        OnboardingRequest again =
                new OnboardingRequest(MOH.organization(), MOH.users(), PasswordPolicy.RESET_LINK, false);
        assertThat(run(again).receipt().rows()).as("found by reading").isEmpty();
        assertThat(users()).isEqualTo(1);
    }

    @Test
    void aBatchOfAllTogetherIsFoundOutToo() {
        BatchResult result = whileCommitting(() -> batch(BatchTransactions.ALL_TOGETHER), (held, _) -> {
            proxy.cut();
            held.commit();
        });

        assertThat(result.outcomes()).extracting(BatchOutcome::state).containsExactly(State.STORED, State.STORED);
        assertThat(result.credentials().size()).isEqualTo(2);
        assertThat(users()).isEqualTo(2);
    }

    @Test
    void aBatchEndsAtTheOrganisationOfWhichNobodyKnows() {
        BatchResult result = whileCommitting(() -> batch(BatchTransactions.EACH_BY_ITSELF), (held, _) -> {
            proxy.refuse();
            held.commit();
        });

        assertThat(result.outcomes()).extracting(BatchOutcome::state).containsExactly(State.UNKNOWN, State.NOT_BEGUN);
        assertThat(result.isComplete()).isFalse();
        assertThat(result.credentials().size()).isZero();
        awaitTurn();
        assertThat(users()).isEqualTo(1);
    }

    @Test
    void whatIsFoundStoredLaterCanBeTakenBack(@TempDir Path directory) {
        TestAudit audit = new TestAudit(directory);
        Receipts receipts = audit.receipts(database);
        whileCommitting(() -> Failures.of(() -> run(MOH, audit.log(), receipts)), (held, _) -> {
            proxy.refuse();
            held.commit();
        });
        assertThat(Failures.of(() -> receipts.last("MOH")).code())
                .as("while nobody can be asked")
                .isEqualTo(OnboardingFailure.UNSETTLED);
        restoreTheWay();
        awaitTurn();

        new Undo(database, audit.log(), receipts).run(receipts.last("MOH").orElseThrow(), Cancellation.none());

        assertThat(users()).isZero();
        assertThat(receipts.last("MOH")).isEmpty();
        assertThat(audit.changes()).extracting(PastChange::state).containsExactly(RunState.DONE, RunState.DONE);
    }

    @Test
    void whatIsFoundUndoneLaterHasNoReceiptUntilItIsRepeated(@TempDir Path directory) {
        TestAudit audit = new TestAudit(directory);
        Receipts receipts = audit.receipts(database);
        whileCommitting(() -> Failures.of(() -> run(MOH, audit.log(), receipts)), (_, pid) -> {
            proxy.refuse();
            tables().text("select pg_terminate_backend(" + pid + ")::text as n");
        });
        restoreTheWay();
        awaitTurn();

        assertThat(receipts.last("MOH")).isEmpty();
        assertThat(tables().everything()).isEqualTo(before);
        Receipt again = run(MOH, audit.log(), receipts).receipt();
        assertThat(receipts.last("MOH")).contains(again);
    }

    @Test
    void ofABatchEachOrganisationCanBeTakenBackLaterOrNone(@TempDir Path directory) {
        TestAudit audit = new TestAudit(directory);
        Receipts receipts = audit.receipts(database);
        whileCommitting(
                () -> Failures.of(() -> batch(BatchTransactions.ALL_TOGETHER, audit.log(), receipts)), (held, _) -> {
                    proxy.refuse();
                    held.commit();
                });
        restoreTheWay();
        awaitTurn();

        assertThat(users()).isEqualTo(2);
        for (String code : List.of("MOH", "MOLE")) {
            new Undo(database, audit.log(), receipts).run(receipts.last(code).orElseThrow(), Cancellation.none());
        }
        assertThat(users()).isZero();
    }

    @Test
    void whatWasTakenBackAlthoughNobodyWasToldHasNoReceiptAnyMore(@TempDir Path directory) {
        TestAudit audit = new TestAudit(directory);
        Receipts receipts = audit.receipts(database);
        Receipt receipt = run(MOH, audit.log(), receipts).receipt();
        Failure failure = whileCommitting(
                "delete",
                () -> Failures.of(() -> new Undo(database, audit.log(), receipts).run(receipt, Cancellation.none())),
                (held, _) -> {
                    proxy.refuse();
                    held.commit();
                });
        assertThat(failure.code()).isEqualTo(DatabaseFailure.OUTCOME_UNKNOWN);
        restoreTheWay();
        awaitTurn();

        assertThat(users()).isZero();
        assertThat(receipts.last("MOH")).isEmpty();
    }

    /** Does something to the session that stores, once it is in its COMMIT. */
    private <T> T whileCommitting(Supplier<T> work, Fault fault) {
        return whileCommitting("insert", work, fault);
    }

    private <T> T whileCommitting(String action, Supplier<T> work, Fault fault) {
        tables().script(trigger("deferred", action, "perform pg_advisory_xact_lock(4711)"));
        try (SandboxTables.Transaction held = tables().begin(HOLD_BACK)) {
            CompletableFuture<T> running = CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
            tables().awaitWaiting("commit", running);
            fault.inject(held, tables().number(WAITING_COMMIT));
            return running.join();
        }
    }

    /** The way is free again, and the console has found that out: it asks less and less often. */
    private void restoreTheWay() {
        proxy.restore();
        Instant deadline = Instant.now().plusSeconds(30);
        while (!isReached()) {
            assertThat(Instant.now()).isBefore(deadline);
        }
    }

    private boolean isReached() {
        try {
            return database.read(Access.of(LABEL), reading -> reading.number(Sql.of("select 1 as n"))) == 1;
        } catch (FailureException e) {
            assertThat(e.failure().code()).isEqualTo(DatabaseFailure.UNREACHABLE);
            return false;
        }
    }

    /** Until the session that nobody hears of any more has ended. */
    private void awaitTurn() {
        tables().text("select pg_advisory_xact_lock(hashtext('bmms-console onboarding'))::text as n");
    }

    private interface Fault {
        void inject(SandboxTables.Transaction held, long pid);
    }

    private static String trigger(String when, String action, String what) {
        return "create function fault() returns trigger language plpgsql as $$ begin " + what + "; return null; end $$;"
                + " create constraint trigger fault after " + action + " on auth_user_groups deferrable initially "
                + when
                + " for each row execute function fault()";
    }

    private OnboardingResult run() {
        return run(MOH);
    }

    private OnboardingResult run(OnboardingRequest request) {
        return run(request, log, tables().receipts());
    }

    private OnboardingResult run(OnboardingRequest request, ChangeLog where, Receipts receipts) {
        Onboarding onboarding = new Onboarding(database, where, receipts, new TestApplication(), new Redactor());
        OnboardingPlan shown = onboarding.preview(request, Cancellation.none());
        return onboarding.run(shown, Cancellation.none(), Progress.ignored());
    }

    private BatchResult batch(BatchTransactions transactions) {
        return batch(transactions, log, tables().receipts());
    }

    private BatchResult batch(BatchTransactions transactions, ChangeLog where, Receipts receipts) {
        Batch batch = new Batch(database, where, receipts, new TestApplication(), new Redactor());
        BatchPlan shown = batch.preview(
                BatchFile.read(TWO, PasswordPolicy.TEMPORARY, false), Cancellation.none(), Progress.ignored());
        return batch.run(shown, transactions, Cancellation.none(), Progress.ignored());
    }

    private long users() {
        return tables().number("select count(*) as n from auth_user where user_type = 'bmoa'");
    }
}
