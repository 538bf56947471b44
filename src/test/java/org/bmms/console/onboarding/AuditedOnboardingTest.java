package org.bmms.console.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bmms.console.audit.AuditReport;
import org.bmms.console.audit.AuditVerification;
import org.bmms.console.audit.change.ChangeKind;
import org.bmms.console.audit.change.ChangeLog;
import org.bmms.console.audit.change.ChangeOrder;
import org.bmms.console.audit.change.ChangedRow;
import org.bmms.console.audit.change.PastChange;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.base.Redactor;
import org.bmms.console.database.Access;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.Failures;
import org.bmms.console.database.Sql;
import org.bmms.console.database.store.StoreFailure;
import org.bmms.console.onboarding.batch.Batch;
import org.bmms.console.onboarding.batch.BatchFile;
import org.bmms.console.onboarding.batch.BatchPlan;
import org.bmms.console.onboarding.batch.BatchTransactions;
import org.bmms.console.onboarding.directory.Directory;
import org.bmms.console.onboarding.directory.OrganizationEdit;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.bmms.console.onboarding.write.Settling;
import org.bmms.console.onboarding.write.Turns;
import org.bmms.console.onboarding.write.Undo;
import org.bmms.console.onboarding.write.Written;
import org.bmms.console.run.RunState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is stored of organisations was written down before, and what became of it is, once that is known. */
class AuditedOnboardingTest extends OnTables {
    private static final String TWO = """
            code,user_email,user_role,user_first_name
            MOH,amina@moh.example,pilot_admin,A
            MOLE,b@mole.example,viewer,B
            """;

    private Path directory;
    private TestAudit audit;
    private ChangeLog log;

    @BeforeEach
    void open(@TempDir Path fresh) {
        directory = fresh;
        audit = new TestAudit(fresh);
        log = audit.log();
    }

    @Test
    void anOnboardingIsThereWithItsRowsByNumberAndWithoutAnyPassword() throws IOException {
        OnboardingPlan shown = onboarding(log).preview(MOH, Cancellation.none());
        OnboardingResult result = onboarding(log).run(shown, Cancellation.none(), Progress.ignored());

        PastChange change = only();
        assertThat(change.kind()).isEqualTo("onboarding");
        assertThat(change.state()).isEqualTo(RunState.DONE);
        assertThat(change.organizations()).containsExactly("MOH");
        assertThat(change.operator()).isEqualTo("ana");
        assertThat(change.workstation()).isEqualTo("desk-1");
        assertThat(change.planHash()).isEqualTo(shown.hash());
        assertThat(change.entries()).as("intent and outcome").hasSize(2);
        long user = tables().number("select id as n from auth_user where username = 'amina'");
        assertThat(change.rows())
                .contains(ChangedRow.whole("auth_user", user, "INSERT"))
                .as("also the groups, which an undo leaves")
                .anyMatch(row -> row.table().equals("auth_group"))
                .hasSizeGreaterThan(result.receipt().rows().size());
        String hash = tables().text("select password as n from auth_user where username = 'amina'");
        assertThat(Files.readString(directory.resolve("records.jsonl")))
                .doesNotContain(hash, "pbkdf2", hash.substring(hash.length() - 12));
        AuditReport report = new AuditVerification(audit.anchors(), "staging").verify(audit.store(), true, List.of());
        assertThat(report.broken()).isEmpty();
        assertThat(report.records()).isEqualTo(2);
    }

    @Test
    void whatCannotBeWrittenDownIsNotStored() {
        String before = tables().everything();
        ChangeLog full = new WrittenDown() {
            @Override
            public String intended(ChangeOrder order, String server, long transaction, List<ChangedRow> written) {
                throw Failure.unchanged(StoreFailure.FILE, "records.jsonl").asException();
            }
        };
        OnboardingPlan shown = onboarding(full).preview(MOH, Cancellation.none());

        Failure failure = Failures.of(() -> onboarding(full).run(shown, Cancellation.none(), Progress.ignored()));

        assertThat(failure.code()).isEqualTo(StoreFailure.FILE);
        assertThat(tables().everything()).isEqualTo(before);
    }

    @Test
    void whatCouldNotBeTakenBackIsNotStored() throws IOException {
        String before = tables().everything();
        Path inTheWay = Files.writeString(directory.resolve("receipts"), "a file");
        Onboarding onboarding = new Onboarding(
                tables().database(), log, audit.receipts(tables().database()), new TestApplication(), new Redactor());
        OnboardingPlan shown = onboarding.preview(MOH, Cancellation.none());

        Failure failure = Failures.of(() -> onboarding.run(shown, Cancellation.none(), Progress.ignored()));

        assertThat(failure.code()).isEqualTo(OnboardingFailure.FILE);
        assertThat(failure.changed()).isEqualTo(Changed.NO);
        assertThat(failure.arguments())
                .containsExactly(inTheWay.resolve("MOH.jsonl").toString());
        assertThat(tables().everything()).isEqualTo(before);
        assertThat(only().state()).isEqualTo(RunState.FAILED);
    }

    @Test
    void whatWasRefusedIsThereWithTheReason() {
        OnboardingPlan shown = onboarding(log).preview(MOH, Cancellation.none());
        tables().script("update organizations_organization set name = 'Health' where code = 'MOH'");

        Failures.of(() -> onboarding(log).run(shown, Cancellation.none(), Progress.ignored()));

        PastChange change = only();
        assertThat(change.state()).isEqualTo(RunState.FAILED);
        assertThat(change.failure()).isNotNull();
        assertThat(change.rows()).isEmpty();
    }

    @Test
    void anEditSaysWhatWasThereBeforeAndAnUndoWhatWent() {
        OnboardingPlan shown = onboarding(log).preview(MOH, Cancellation.none());
        OnboardingResult result = onboarding(log).run(shown, Cancellation.none(), Progress.ignored());
        new Undo(tables().database(), log, tables().receipts()).run(result.receipt(), Cancellation.none());
        Directory organizations = new Directory(tables().database(), log);
        OrganizationEntry seen = organizations.find("MOH", Cancellation.none()).orElseThrow();
        organizations.edit(seen, OrganizationEdit.none().withActive(false), Cancellation.none());

        assertThat(all())
                .extracting(PastChange::kind)
                .containsExactly("organization-edit", "onboarding-undo", "onboarding");
        ChangedRow edited = all().getFirst().rows().getFirst();
        assertThat(edited.key()).isEqualTo(seen.id());
        assertThat(edited.before()).containsEntry("is_active", "true");
        assertThat(edited.after()).containsEntry("is_active", "false").doesNotContainKey("name");
        assertThat(all().get(1).rows())
                .hasSameSizeAs(result.receipt().rows())
                .extracting(ChangedRow::action)
                .contains("DELETE", "UPDATE");
    }

    @Test
    void aBatchIsOneChangeOrOneForEachOrganisationAsItIsStored() {
        batch(BatchTransactions.ALL_TOGETHER);
        assertThat(only().organizations()).containsExactly("MOH", "MOLE");

        tables().reset();
        batch(BatchTransactions.EACH_BY_ITSELF);

        assertThat(all())
                .hasSize(3)
                .allMatch(change -> change.kind().equals("batch-onboarding") && change.state() == RunState.DONE);
    }

    @Test
    void aConsoleThatEndsAtCommitLeavesAQuestionThatTheDatabaseAnswers() {
        Turns turns = new Turns(tables().database(), new Cut(log));
        write(turns, "update organizations_organization set phone = '1' where code = 'MOH'");
        Turns refused = new Turns(tables().database(), new Cut(log));
        tables().script("create function late() returns trigger language plpgsql as $$ begin"
                + " raise exception 'late' using errcode = 'check_violation'; end $$;"
                + " create constraint trigger late after update on organizations_organization"
                + " deferrable initially deferred for each row execute function late()");
        Failure failure = Failures.of(
                () -> write(refused, "update organizations_organization set phone = '1' where code = 'MOLE'"));
        assertThat(failure.code()).isEqualTo(DatabaseFailure.CONSTRAINT);
        assertThat(all())
                .extracting(PastChange::state)
                .containsOnly(RunState.UNKNOWN)
                .hasSize(2);

        boolean news = new Settling(tables().database(), log).settle(all());

        assertThat(news).isTrue();
        assertThat(all()).extracting(PastChange::state).containsExactly(RunState.ROLLED_BACK, RunState.DONE);
        assertThat(new Settling(tables().database(), log).settle(all())).isFalse();
    }

    @Test
    void anotherServerIsNotBelieved() {
        log.intended(new ChangeOrder(ChangeKind.EDIT, List.of("MOH"), "h"), "1234", 3, List.of());
        log.intended(new ChangeOrder(ChangeKind.EDIT, List.of("MOH"), "h"), "", 3, List.of());

        assertThat(new Settling(tables().database(), log).settle(all())).isFalse();
        assertThat(all()).extracting(PastChange::state).containsOnly(RunState.UNKNOWN);
    }

    @Test
    void whoMayOnlyLookAlsoLearnsWhichServerItIs() {
        try (var viewer = tables().viewer()) {
            Optional<String> server = viewer.read(
                    Access.of(Message.of("onboarding.work.role")),
                    reading -> reading.first(
                            Sql.of("select system_identifier::text as n from pg_control_system()"),
                            row -> row.text("n")));
            assertThat(server).isNotEmpty();
        }
    }

    private void write(Turns turns, String statement) {
        turns.write(
                Access.of(Message.of("onboarding.work.role")),
                new ChangeOrder(ChangeKind.EDIT, List.of("MOH"), "h"),
                writing -> new Written<>(writing.update(Sql.of(statement)), List.of()));
    }

    private void batch(BatchTransactions transactions) {
        Batch batch = new Batch(tables().database(), log, tables().receipts(), new TestApplication(), new Redactor());
        BatchPlan shown = batch.preview(
                BatchFile.read(TWO, PasswordPolicy.RESET_LINK, false), Cancellation.none(), Progress.ignored());
        batch.run(shown, transactions, Cancellation.none(), Progress.ignored());
    }

    private Onboarding onboarding(ChangeLog where) {
        return new Onboarding(tables().database(), where, tables().receipts(), new TestApplication(), new Redactor());
    }

    private PastChange only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private List<PastChange> all() {
        return audit.changes();
    }

    /** A console that is killed right after COMMIT: it says nothing any more. */
    private record Cut(ChangeLog log) implements ChangeLog {
        @Override
        public String intended(ChangeOrder order, String server, long transaction, List<ChangedRow> rows) {
            return log.intended(order, server, transaction, rows);
        }

        @Override
        public void done(String change) {}

        @Override
        public void refused(ChangeOrder order, Failure why) {}

        @Override
        public void undone(String change, Failure why) {}

        @Override
        public void unknown(String change, Failure why) {}

        @Override
        public void found(String change, boolean made) {}
    }
}
