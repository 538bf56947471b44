package org.bmms.console.onboarding.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Progress;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.database.CuttableProxy;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.Failures;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.SandboxTables;
import org.bmms.console.onboarding.TestApplication;
import org.bmms.console.onboarding.WrittenDown;
import org.bmms.console.onboarding.batch.BatchOutcome.State;
import org.bmms.console.onboarding.django.AccountVerdict;
import org.bmms.console.onboarding.form.Moa;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.plan.PlannedRow;
import org.bmms.console.sandbox.data.Variant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class BatchTest {
    private static final String HEAD = "code,name,type,user_first_name,user_email,user_role\n";
    private static final String FOUR = HEAD
            + "MOH,,,A,a@moh.example,pilot_admin\n"
            + "MOH,,,B,b@moh.example,planner\n"
            + "MOLE,,,C,c@mole.example,pilot_admin\n"
            + "BPDA,Bangsamoro Planning Authority,agency,D,d@bpda.example,viewer\n"
            + "MILG,,,E,e@milg.example,viewer\n";
    private static final String WRONG = HEAD
            + "MOH,,,A,a@moh.example,pilot_admin\n"
            + "MOLE,,,C,c@mole,pilot_admin\n"
            + "MILG,,,A,a@moh.example,viewer\n"
            + "MENRE,,,F,f@menre.example,viewer\n";

    private SandboxTables tables;

    @BeforeAll
    void start(@TempDir Path directory) {
        tables = SandboxTables.start(Variant.REAL, directory);
    }

    @AfterAll
    void end() {
        tables.close();
    }

    @BeforeEach
    void reset() {
        tables.reset();
    }

    @Test
    void eachOrganisationByItself() {
        AtomicInteger steps = new AtomicInteger();
        BatchResult result = run(FOUR, BatchTransactions.EACH_BY_ITSELF, Cancellation.none(), (done, total, what) -> {
            assertThat(total).isEqualTo(4);
            steps.incrementAndGet();
        });

        assertThat(result.isComplete()).isTrue();
        assertThat(result.outcomes()).extracting(BatchOutcome::state).containsOnly(State.STORED);
        assertThat(result.credentials().size()).isEqualTo(5);
        assertThat(steps).hasValue(4);
        assertThat(users()).isEqualTo(5);
        assertThat(tables.number("select count(*) as n from organizations_organization"))
                .isEqualTo(46);
    }

    @Test
    void thePreviewCountsEachRowOnceAlsoGroupsOfSeveralOrganisations() {
        BatchPlan plan = preview(FOUR);
        String counted = "select (select count(*) from auth_user) + (select count(*) from auth_group)"
                + " + (select count(*) from auth_user_groups) + (select count(*) from organizations_organization)"
                + " + (select count(*) from organizations_organizationmembership) as n";
        long before = tables.number(counted);
        long updated = plan.parts().stream()
                .flatMap(part -> part.plan().written().stream())
                .filter(row -> row.action() == PlannedRow.Action.UPDATE)
                .count();

        batch().run(plan, BatchTransactions.ALL_TOGETHER, Cancellation.none(), Progress.ignored())
                .credentials()
                .close();

        assertThat(plan.rows()).isEqualTo(tables.number(counted) - before + updated);
    }

    @Test
    void allTogetherOrNothing() {
        assertThat(Failures.of(() -> run(WRONG, BatchTransactions.ALL_TOGETHER)).code())
                .isEqualTo(OnboardingFailure.BATCH_ERRORS);
        assertThat(users()).isZero();

        assertThat(run(FOUR, BatchTransactions.ALL_TOGETHER).count(State.STORED))
                .isEqualTo(4);
        assertThat(users()).isEqualTo(5);
    }

    @Test
    void whenTheLastOneFailsAllTogetherNothingIsLeft() {
        BatchPlan shown = preview(FOUR);
        tables.script("insert into auth_user (password, is_superuser, username, first_name, last_name, email, is_staff,"
                + " is_active, date_joined, user_type, organization, position, contact_number, is_approved,"
                + " moa_first_level_approved) values ('!', false, 'e', '', '', 'other@x.example', false, true, now(), 'x', '',"
                + " '', '', true, false)");
        String before = tables.everything();

        assertThat(Failures.of(() -> batch().run(
                                        shown, BatchTransactions.ALL_TOGETHER, Cancellation.none(), Progress.ignored()))
                        .code())
                .isEqualTo(OnboardingFailure.USER_TAKEN);
        assertThat(tables.everything()).isEqualTo(before);
    }

    @Test
    void wrongLinesAreNamedAndTheirOrganisationsLeftOut() {
        BatchPlan plan = preview(WRONG);

        assertThat(plan.problems())
                .extracting(row -> row.line() + " " + row.problem().field() + " "
                        + row.problem().failure().code().code())
                .contains("3 user_email ONB-EMAIL", "4 username ONB-DUPLICATE");

        assertThat(plan.problems())
                .filteredOn(row -> row.problem().failure().code() == OnboardingFailure.DUPLICATE)
                .extracting(
                        row -> Texts.english().render(row.problem().failure().what()))
                .containsExactly("username: a stands in line 2 already.");

        BatchResult result = run(WRONG, BatchTransactions.EACH_BY_ITSELF);

        assertThat(result.outcomes())
                .extracting(BatchOutcome::state)
                .containsExactly(State.STORED, State.REFUSED, State.REFUSED, State.STORED);
        assertThat(result.csv(Texts.english()).lines().toList())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("3,MOLE,refused,1,0,ONB-EMAIL,"));
        assertThat(users()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MOH,,,B,b@moh.example,boss", "MOH,,,B,,viewer", "MOH,,,B,b@moh.example,viewer,more"})
    void anOrganisationIsNotStoredWithoutTheUserOfAWrongLine(String wrong) {
        String text = HEAD + "MOH,,,A,a@moh.example,pilot_admin\n" + wrong + "\nMILG,,,E,e@milg.example,viewer\n";

        BatchResult result = run(text, BatchTransactions.EACH_BY_ITSELF);

        assertThat(result.outcomes()).extracting(BatchOutcome::state).containsExactly(State.REFUSED, State.STORED);
        assertThat(result.outcomes().getFirst().failure()).isPresent();
        assertThat(users()).isEqualTo(1);
    }

    @Test
    void anAddressUnderTwoOrganisationsIsAskedAbout() {
        String head = HEAD.strip() + ",username\n";
        BatchPlan plan = preview(head + "MOH,,,A,a@moh.example,viewer,a\nMOLE,,,C,A@MOH.example,viewer,c\n");

        assertThat(plan.blocking()).hasSize(1).isEqualTo(plan.problems());
        assertThat(plan.problems().getFirst().line()).isEqualTo(3);
        assertThat(plan.problems().getFirst().problem().failure().code()).isEqualTo(OnboardingFailure.EMAIL_TAKEN);
    }

    @Test
    void theResultsFileSteersNeitherATerminalNorASpreadsheet() {
        String hostile = "=cmd|' /C calc'!A0 \u001b[2J\u202e" + "x".repeat(1_000_000);
        BatchResult result = run(HEAD + hostile + ",,,A,a@moh.example,boss\n", BatchTransactions.EACH_BY_ITSELF);

        assertThat(result.csv(Texts.english()))
                .contains("2,'=cmd|' /C calc'!A0 \\u001b[2J\\u202ex", "refused")
                .doesNotContain("\u001b", "\u202e")
                .hasSizeLessThan(1_000);
    }

    @Test
    void whenARuleRefusesOneOfAllTogetherTheFieldIsNamed() {
        tables.script(
                "create function refuse() returns trigger language plpgsql as $$ begin raise unique_violation using"
                        + " constraint = 'late', table = tg_table_name; end $$; create constraint trigger late after insert on"
                        + " organizations_organizationmembership deferrable initially deferred for each row execute function"
                        + " refuse()");
        String before = tables.everything();

        Failure failure = Failures.of(() -> run(FOUR, BatchTransactions.ALL_TOGETHER));

        assertThat(failure.code()).isEqualTo(OnboardingFailure.CONFLICT);
        assertThat(failure.arguments()).startsWith("users", "organizations_organizationmembership");
        assertThat(tables.everything()).isEqualTo(before);
    }

    @Test
    void itStopsBetweenTwoOrganisationsAndCanBeRepeated() {
        Cancellation cancellation = new Cancellation();
        BatchResult result = run(FOUR, BatchTransactions.EACH_BY_ITSELF, cancellation, (done, total, what) -> {
            if (done == 2) {
                cancellation.request();
            }
        });

        assertThat(result.cancelled()).isTrue();
        assertThat(result.outcomes())
                .extracting(BatchOutcome::state)
                .containsExactly(State.STORED, State.STORED, State.NOT_BEGUN, State.NOT_BEGUN);
        assertThat(result.credentials().size()).isEqualTo(3);

        BatchResult again = run(FOUR, BatchTransactions.EACH_BY_ITSELF);

        assertThat(again.outcomes())
                .extracting(BatchOutcome::state)
                .containsExactly(State.UNCHANGED, State.UNCHANGED, State.STORED, State.STORED);
        assertThat(users()).isEqualTo(5);
    }

    @Test
    void aLostConnectionEndsItAndNothingIsHalfDone() {
        CuttableProxy proxy = new CuttableProxy(tables.address().port());
        DatabaseLimits limits = DatabaseLimits.usual().connectingWithin(Duration.ofSeconds(1));
        try (Database through = new Database(tables.address().through("127.0.0.1", proxy.port()), limits)) {
            Batch cut = new Batch(through, new WrittenDown(), tables.receipts(), new TestApplication(), new Redactor());
            BatchPlan shown =
                    cut.preview(file(FOUR, PasswordPolicy.RESET_LINK), Cancellation.none(), Progress.ignored());

            BatchResult result =
                    cut.run(shown, BatchTransactions.EACH_BY_ITSELF, Cancellation.none(), (done, total, what) -> {
                        if (done == 1) {
                            proxy.refuse();
                        }
                    });

            assertThat(result.outcomes())
                    .extracting(BatchOutcome::state)
                    .containsExactly(State.STORED, State.REFUSED, State.NOT_BEGUN, State.NOT_BEGUN);
        } finally {
            proxy.close();
        }
        assertThat(users()).isEqualTo(2);
    }

    @Test
    void aValueThatStandsTwiceInAnOrganisationIsNamedByItsLine() {
        BatchPlan plan = preview(HEAD + "MOLE,,,C,c@mole.example,viewer\n"
                + "MOH,,,A,a@moh.example,pilot_admin\n"
                + "MOH,,,B,a@moh.example,viewer\n"
                + "MILG,too few\n");

        assertThat(plan.problemsOf(plan.parts().getLast()))
                .extracting(row -> row.line() + " "
                        + Texts.english().render(row.problem().failure().what()))
                .containsExactly(
                        "4 username: a stands in line 3 already.",
                        "4 user_email: a@moh.example stands in line 3 already.");
        assertThat(plan.parts()).extracting(plan::isClean).containsExactly(true, false);
        assertThat(plan.problemsOfNobody()).extracting(RowProblem::line).containsExactly(5);
    }

    @Test
    void twoOfOneNameInOneFileAreSeen() {
        BatchPlan plan = preview(HEAD + "NEWONE,A new authority,agency,,,\nNEWONE-BARMM,Quite another,agency,,,\n");

        assertThat(plan.problems())
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(3))
                .satisfies(row -> assertThat(row.problem().failure().code()).isEqualTo(OnboardingFailure.LOOKALIKE));
    }

    @Test
    void temporaryPasswordsOfAllAreHandedOverTogether() {
        BatchPlan plan = batch().preview(file(FOUR, PasswordPolicy.TEMPORARY), Cancellation.none(), Progress.ignored());

        BatchResult result = batch().run(plan, BatchTransactions.ALL_TOGETHER, Cancellation.none(), Progress.ignored());

        result.credentials()
                .showOnce(all -> assertThat(all)
                        .hasSize(5)
                        .allMatch(one -> one.secret().isPresent())
                        .extracting(one -> one.organization())
                        .containsExactly("MOH", "MOH", "MOLE", "BPDA", "MILG"));
        assertThat(tables.number("select count(*) as n from auth_user where password like 'pbkdf2_sha256$20$%'"))
                .isEqualTo(5);
    }

    @Test
    void ofManyOrganisationsTheApplicationIsAskedBeforeTheLastIsStored() {
        TestApplication application = new TestApplication();

        BatchResult result = many(application);

        assertThat(application.questions()).containsExactlyInAnyOrder(7, 1);
        assertThat(result.verdicts())
                .extracting(AccountVerdict::username)
                .containsExactly("u0", "u1", "u2", "u3", "u4", "u5", "u6", "u7");
        assertThat(result.unsure()).isEmpty();
        result.credentials()
                .showOnce(all ->
                        assertThat(all).hasSize(8).allMatch(one -> one.secret().isPresent()));
    }

    @Test
    void whatWasAskedInVainIsAskedAgain() {
        TestApplication application = new TestApplication();
        application.losesAQuestionOf(7);

        BatchResult result = many(application);

        assertThat(application.questions()).containsExactlyInAnyOrder(7, 1, 7);
        assertThat(result.unsure()).isEmpty();
        assertThat(result.verdicts()).hasSize(8);
    }

    @Test
    void whatTheApplicationSaysOfHashesCountsAndNotWhatIsStored() {
        tables.script("update auth_user set password = 'pbkdf2_sha256$21$salt$hash' where username = 'admin'");
        BatchPlan plan = batch().preview(file(FOUR, PasswordPolicy.TEMPORARY), Cancellation.none(), Progress.ignored());

        batch().run(plan, BatchTransactions.EACH_BY_ITSELF, Cancellation.none(), Progress.ignored())
                .credentials()
                .close();

        assertThat(tables.number("select count(*) as n from auth_user where password like 'pbkdf2_sha256$20$%'"))
                .isEqualTo(5);
    }

    private BatchResult many(TestApplication application) {
        StringBuilder text = new StringBuilder(HEAD);
        List<Moa> eight = MoaCatalogue.read().subList(1, 9);
        for (int i = 0; i < eight.size(); i++) {
            text.append("%s,,,U,u%d@x.example,viewer%n".formatted(eight.get(i).code(), i));
        }
        Batch batch = new Batch(tables.database(), new WrittenDown(), tables.receipts(), application, new Redactor());
        BatchPlan shown = batch.preview(
                file(text.toString(), PasswordPolicy.RESET_LINK), Cancellation.none(), Progress.ignored());
        return batch.run(shown, BatchTransactions.EACH_BY_ITSELF, Cancellation.none(), Progress.ignored());
    }

    private BatchResult run(String text, BatchTransactions transactions) {
        return run(text, transactions, Cancellation.none(), Progress.ignored());
    }

    private BatchResult run(String text, BatchTransactions transactions, Cancellation cancellation, Progress progress) {
        return batch().run(preview(text), transactions, cancellation, progress);
    }

    private BatchPlan preview(String text) {
        return batch().preview(file(text, PasswordPolicy.RESET_LINK), Cancellation.none(), Progress.ignored());
    }

    private static BatchFile file(String text, PasswordPolicy passwords) {
        return BatchFile.read(text, passwords, false);
    }

    private Batch batch() {
        return new Batch(
                tables.database(), new WrittenDown(), tables.receipts(), new TestApplication(), new Redactor());
    }

    private long users() {
        return tables.number("select count(*) as n from auth_user where user_type = 'bmoa'");
    }
}
