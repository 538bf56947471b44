package org.bmms.console.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Progress;
import org.bmms.console.base.Redactor;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.Failures;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.form.UserRole;
import org.bmms.console.onboarding.write.Receipt;
import org.bmms.console.onboarding.write.Undo;
import org.bmms.console.sandbox.data.Variant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class UndoTest {
    private static final String CONTENT = """
            select md5(string_agg(row, '|' order by row)) as n from (
                select 'o' || (to_jsonb(t) - 'updated_at')::text as row from organizations_organization t
                union all select 'u' || to_jsonb(t)::text from auth_user t
                union all select 'm' || to_jsonb(t)::text from organizations_organizationmembership t
                union all select 'j' || to_jsonb(t)::text from auth_user_groups t) everything""";

    private SandboxTables tables;
    private Receipt receipt;
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
    void onboard() {
        tables.reset();
        before = tables.text(CONTENT);
        Onboarding onboarding = new Onboarding(
                tables.database(), new WrittenDown(), tables.receipts(), new TestApplication(), new Redactor());
        OnboardingRequest request = OnboardingRequest.of(
                OrganizationForm.pilot(MoaCatalogue.find("MENRE").orElseThrow()),
                List.of(UserForm.of("Amina", "Lidasan", "amina@menre.example", UserRole.PILOT_ADMIN)),
                PasswordPolicy.RESET_LINK);
        receipt = onboarding
                .run(onboarding.preview(request, Cancellation.none()), Cancellation.none(), Progress.ignored())
                .receipt();
    }

    @Test
    void everythingIsAsItWas() {
        assertThat(tables.text(CONTENT)).isNotEqualTo(before);

        assertThat(undo(receipt)).isEqualTo(4);

        assertThat(tables.text(CONTENT)).isEqualTo(before);
        assertThat(tables.text("select is_pilot::text as n from organizations_organization where code = 'MENRE'"))
                .isEqualTo("false");
    }

    @Test
    void anOrganisationWithDataStays() {
        tables.script("update communities_obc_community set organization_id ="
                + " (select id from organizations_organization where code = 'MENRE') where id <= 3");

        Failure failure = Failures.of(() -> undo(receipt));

        assertThat(failure.code()).isEqualTo(OnboardingFailure.OWNS_DATA);
        assertThat(failure.arguments()).containsExactly("MENRE", 3L, "communities_obc_community");
        assertThat(tables.number("select count(*) as n from auth_user where username = 'amina'"))
                .isEqualTo(1);
    }

    @Test
    void whatSomebodyChangedSinceIsNotTakenBack() {
        tables.script("update auth_user set last_name = 'Married' where username = 'amina'");

        Failure failure = Failures.of(() -> undo(receipt));

        assertThat(failure.code()).isEqualTo(OnboardingFailure.UNDO_CHANGED);
        assertThat(failure.arguments()).contains("auth_user", "last_name");
        assertThat(tables.number("select count(*) as n from organizations_organizationmembership m join auth_user u"
                        + " on u.id = m.user_id where u.username = 'amina'"))
                .isEqualTo(1);
    }

    @Test
    void aUserWhoIsReferredToStaysWithAllTheRest() {
        tables.script("create table log (id bigint primary key, user_id bigint references auth_user (id) deferrable"
                + " initially deferred); insert into log select 1, id from auth_user where username = 'amina'");

        assertThat(Failures.of(() -> undo(receipt)).code()).isEqualTo(DatabaseFailure.CONSTRAINT);
        assertThat(tables.number("select count(*) as n from auth_user where username = 'amina'"))
                .isEqualTo(1);
    }

    @Test
    void aChosenPasswordAndALoginAreNoChange() {
        tables.script("update auth_user set password = 'x', last_login = now() where username = 'amina'");

        undo(receipt);

        assertThat(tables.text(CONTENT)).isEqualTo(before);
    }

    private int undo(Receipt which) {
        return new Undo(tables.database(), new WrittenDown(), tables.receipts()).run(which, Cancellation.none());
    }
}
