package org.bmms.console.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Progress;
import org.bmms.console.base.Redactor;
import org.bmms.console.database.Failures;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.form.UserRole;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.bmms.console.sandbox.data.Variant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the application does in the same moment: nothing of it is overwritten, and a refusal names the field (promise D5). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class MeanwhileTest {
    private static final String DJANGO_ADDS_AMINA = """
            insert into auth_user (password, is_superuser, username, first_name, last_name, email, is_staff, is_active,
                date_joined, user_type, organization, position, contact_number, is_approved, moa_first_level_approved)
            values ('!', false, 'amina', '', '', 'other@x.example', false, true, now(), 'x', '', '', '', true, false)""";

    private SandboxTables tables;
    private String before;

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
        before = tables.everything();
    }

    @Test
    void whatIsBeingChangedIsWaitedForAndNotOverwritten() {
        OnboardingPlan shown = preview();
        try (SandboxTables.Transaction django = tables.begin(
                "update organizations_organization set onboarding_date = '2025-12-24' where code = 'MOH'")) {
            CompletableFuture<Failure> running =
                    CompletableFuture.supplyAsync(() -> Failures.of(() -> run(shown)), Thread::startVirtualThread);
            tables.awaitWaiting("select id from ", running);
            django.commit();

            assertThat(running.join().code()).isEqualTo(OnboardingFailure.DRIFT);
        }
        assertThat(tables.text("select onboarding_date::text as n from organizations_organization where code = 'MOH'"))
                .isEqualTo("2025-12-24");
    }

    @Test
    void aLoginThatSomebodyElseTakesInTheSameMomentIsNamed() {
        OnboardingPlan shown = preview();
        try (SandboxTables.Transaction django = tables.begin(DJANGO_ADDS_AMINA)) {
            CompletableFuture<Failure> running =
                    CompletableFuture.supplyAsync(() -> Failures.of(() -> run(shown)), Thread::startVirtualThread);
            tables.awaitWaiting("insert into ", running);
            django.commit();

            Failure failure = running.join();
            assertThat(failure.code()).isEqualTo(OnboardingFailure.USER_TAKEN);
            assertThat(failure.arguments()).containsExactly("users.1.username", "amina");
        }
        assertThat(tables.number("select count(*) as n from organizations_organizationmembership m join auth_user u"
                        + " on u.id = m.user_id where u.username = 'amina'"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "organizations_organization, code",
        "organizations_organizationmembership, users",
        "auth_user, users",
        "auth_user_groups, users"
    })
    void aRuleThatRefusesARowIsNamedByItsField(String table, String field) {
        tables.script("""
                create function refuse() returns trigger language plpgsql as
                $$ begin raise unique_violation using constraint = 'rule', table = tg_table_name; end $$;
                create trigger rule before insert or update on %s for each row execute function refuse()
                """.formatted(table));

        Failure failure = Failures.of(() -> run(preview()));

        assertThat(failure.code()).isEqualTo(OnboardingFailure.CONFLICT);
        assertThat(failure.arguments()).containsExactly(field, table, "rule");
        assertThat(tables.everything()).isEqualTo(before);
    }

    private OnboardingPlan preview() {
        return onboarding()
                .preview(
                        OnboardingRequest.of(
                                OrganizationForm.pilot(MoaCatalogue.find("MOH").orElseThrow()),
                                List.of(UserForm.of("Amina", "Lidasan", "amina@moh.example", UserRole.PILOT_ADMIN)),
                                PasswordPolicy.RESET_LINK),
                        Cancellation.none());
    }

    private OnboardingResult run(OnboardingPlan shown) {
        return onboarding().run(shown, Cancellation.none(), Progress.ignored());
    }

    private Onboarding onboarding() {
        return new Onboarding(
                tables.database(), new WrittenDown(), tables.receipts(), new TestApplication(), new Redactor());
    }
}
