package org.bmms.console.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Progress;
import org.bmms.console.base.Redactor;
import org.bmms.console.database.Database;
import org.bmms.console.database.Failures;
import org.bmms.console.onboarding.directory.Directory;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.onboarding.form.Module;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.form.UserRole;
import org.bmms.console.onboarding.password.Credential;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.bmms.console.onboarding.plan.PlannedRow;
import org.bmms.console.sandbox.data.Variant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On the real schema (promise D5). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class OnboardingTest {
    private static final OrganizationForm MOH =
            OrganizationForm.pilot(MoaCatalogue.find("MOH").orElseThrow());
    private static final OrganizationForm NEW = OrganizationForm.pilot(
                    "BPDA", "Bangsamoro Planning Authority", "agency")
            .with(new Contact("Hadji Example", "Director", "info@bpda.example", "064-000", "", "Cotabato City"))
            .with(Set.of(Module.MANA, Module.ME));
    private static final UserForm AMINA = UserForm.of("Amina", "Lidasan", "amina@moh.example", UserRole.PILOT_ADMIN);
    private static final UserForm JAMIL = UserForm.of("Jamil", "Sinsuat", "jamil@moh.example", UserRole.PLANNER);

    private SandboxTables tables;
    private TestApplication application;
    private Redactor redactor;

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
        application = new TestApplication();
        redactor = new Redactor();
    }

    @Test
    void anOrganisationOfTheCatalogueGetsItsFlagAndItsUsers() {
        OnboardingResult result = run(request(MOH, AMINA, JAMIL));

        assertThat(result.unsure()).isEmpty();
        assertThat(tables.text("select is_pilot || ' ' || is_active || ' ' || (onboarding_date = current_date) || ' '"
                        + " || (select username from auth_user u where u.id = primary_focal_person_id) as n"
                        + " from organizations_organization where code = 'MOH'"))
                .isEqualTo("true true true amina");
        assertThat(tables.text("""
                select string_agg(concat_ws(' ', u.username, u.user_type, u.organization, u.is_approved, u.is_superuser,
                    u.is_staff, m.role, m.is_primary, m.can_manage_users, m.can_approve_plans, m.can_approve_budgets,
                    m.can_view_reports, g.name), E'\\n' order by u.id) as n
                from auth_user u
                join organizations_organizationmembership m on m.user_id = u.id
                join organizations_organization o on o.id = m.organization_id
                join auth_user_groups ug on ug.user_id = u.id join auth_group g on g.id = ug.group_id
                where o.code = 'MOH'""")).isEqualTo("""
                        amina bmoa Ministry of Health t f f staff t t t t t pilot_admin
                        jamil bmoa Ministry of Health t f f staff t f t f t planner""");
        assertThat(tables.number("select count(*) as n from organizations_organization"))
                .isEqualTo(45);
        assertThat(application.asked()).containsExactly("amina", "jamil");
    }

    @Test
    void repeatingItChangesNothing() {
        run(request(MOH, AMINA, JAMIL));
        String before = tables.everything();

        OnboardingPlan again = preview(request(MOH, AMINA, JAMIL));
        OnboardingResult result = run(request(MOH, AMINA, JAMIL));

        assertThat(again.changesNothing()).isTrue();
        assertThat(again.rows())
                .allMatch(row -> row.action() == PlannedRow.Action.NONE)
                .hasSize(9);
        assertThat(result.receipt().rows()).isEmpty();
        assertThat(tables.everything()).isEqualTo(before);
    }

    @Test
    void aNewOrganisationHasEveryColumn() {
        run(request(NEW.withDates(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 5)), AMINA));

        assertThat(tables.text("""
                select concat_ws('|', name, acronym, org_type, powers, enable_mana, enable_planning, enable_me,
                    head_official, head_title, email, phone, website, address, is_active, is_pilot, onboarding_date,
                    go_live_date) as n from organizations_organization where code = 'BPDA'"""))
                .isEqualTo("Bangsamoro Planning Authority|BPDA|agency|[]|t|f|t|Hadji Example|Director|"
                        + "info@bpda.example|064-000||Cotabato City|t|t|2026-01-05|2026-02-05");
    }

    @Test
    void thePreviewShowsExactlyTheRowsAndWritesNone() {
        String before = tables.everything();

        OnboardingPlan plan = preview(request(NEW, AMINA));

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.newUsers()).containsExactly("amina");
        assertThat(plan.written())
                .extracting(row -> row.action() + " " + row.table() + " " + row.name())
                .containsExactly(
                        "INSERT auth_group group pilot_admin",
                        "INSERT auth_user user amina",
                        "INSERT organizations_organization organisation BPDA",
                        "INSERT organizations_organizationmembership membership amina",
                        "INSERT auth_user_groups amina in pilot_admin");
        assertThat(plan.toString()).doesNotContain("pbkdf2");
        assertThat(tables.everything()).isEqualTo(before);
        run(request(NEW, AMINA));
        assertThat(tables.number("select count(*) as n from auth_user")).isEqualTo(10);
    }

    @Test
    void temporaryPasswordsAreStoredAsDjangoDoesAndShownOnce() {
        OnboardingResult result = run(OnboardingRequest.of(MOH, List.of(AMINA, JAMIL), PasswordPolicy.TEMPORARY));
        List<Credential> shown = new ArrayList<>();
        List<String> secrets = new ArrayList<>();
        result.credentials()
                .showOnce(all -> all.forEach(one -> {
                    shown.add(one);
                    secrets.add(one.secret().orElseThrow().reveal());
                }));

        assertThat(shown).extracting(Credential::kind).containsOnly(Credential.Kind.PASSWORD);
        assertThat(secrets).doesNotHaveDuplicates().hasSize(2);
        assertThat(redactor.redact(secrets.getFirst())).isEqualTo(Redactor.MASK);
        assertThat(tables.text("select password as n from auth_user where username = 'amina'"))
                .startsWith("pbkdf2_sha256$20$");
        assertThat(result.receipt().toString()).doesNotContain("pbkdf2").doesNotContain(secrets.getFirst());
    }

    @Test
    void withLinksNoPasswordWorksYet() {
        OnboardingResult result = run(request(MOH, AMINA));

        assertThat(tables.text("select password as n from auth_user where username = 'amina'"))
                .matches("![A-Za-z0-9]{40}");
        result.credentials()
                .showOnce(all -> assertThat(all)
                        .singleElement()
                        .satisfies(one -> assertThat(one.secret().orElseThrow().reveal())
                                .isEqualTo("https://obcms.example/reset/amina")));
    }

    @Test
    void whoExistsKeepsPasswordAndName() {
        run(request(MOH, AMINA));
        tables.script("update auth_user set password = 'kept', first_name = 'Aminah', is_approved = false"
                + " where username = 'amina'");

        run(OnboardingRequest.of(MOH, List.of(AMINA), PasswordPolicy.TEMPORARY));

        assertThat(tables.text("select concat_ws(' ', password, first_name, is_approved) as n from auth_user"
                        + " where username = 'amina'"))
                .isEqualTo("kept Aminah t");
    }

    @Test
    void whatStandsAgainstItNamesTheField() {
        tables.script("update auth_user set email = 'other@moh.example' where username = 'k.ulama'");
        UserForm taken = new UserForm("k.ulama", "K", "U", "k@moh.example", UserRole.VIEWER, "");
        UserForm cased = new UserForm("H.Abbas", "H", "A", "h@moh.example", UserRole.VIEWER, "");
        UserForm admin = new UserForm("admin", "S", "A", "admin@example.gov.ph", UserRole.VIEWER, "");
        UserForm elsewhere = new UserForm("f.dimaporo", "F", "D", "f.dimaporo@example.gov.ph", UserRole.VIEWER, "");
        UserForm shares = new UserForm("new", "N", "N", "s.mastura@example.gov.ph", UserRole.VIEWER, "");
        UserForm longName = new UserForm("long", "x".repeat(151), "N", "l@moh.example", UserRole.VIEWER, "");

        assertThat(problems(preview(request(MOH, taken, cased, admin, elsewhere, shares, longName))))
                .containsExactly(
                        "users.6.first_name ONB-TOO-LONG",
                        "users.1.username ONB-USER-TAKEN",
                        "users.2.username ONB-USER-CASE",
                        "users.3.username ONB-USER-SUPERUSER",
                        "users.4.username ONB-USER-ELSEWHERE",
                        "users.5.email ONB-EMAIL-TAKEN");
        assertThat(refused(request(MOH, AMINA, taken)).arguments().getFirst()).isEqualTo("users.2.username");
        assertThat(tables.number("select count(*) as n from auth_user where username = 'amina'"))
                .isZero();
    }

    @Test
    void rightsOfAnotherRoleAreAskedAbout() {
        run(request(MOH, AMINA));
        UserForm less = new UserForm("amina", "Amina", "Lidasan", "amina@moh.example", UserRole.VIEWER, "");

        assertThat(problems(preview(request(MOH, less)))).containsExactly("users.1.role ONB-ROLE-KEPT");
        assertThat(preview(request(MOH, less).confirmed()).blocking()).isEmpty();
    }

    @Test
    void aTypeThatOnlyTheTargetKnowsIsNoProblemWhereItIsStored() {
        tables.script("update organizations_organization set org_type = 'lgu' where code = 'MOH'");

        assertThat(problems(preview(request(OrganizationForm.pilot("MOH", MOH.name(), "lgu"), AMINA))))
                .isEmpty();
        assertThat(problems(preview(request(OrganizationForm.pilot("NEW", "Quite another", "lgu"), AMINA))))
                .containsExactly("type ONB-CHOICE");
    }

    @Test
    void aLikenessIsConfirmedOrRefused() {
        OnboardingRequest tesda = request(OrganizationForm.pilot("TESDA", "Skills for all", "agency"), AMINA);

        assertThat(refused(tesda).code()).isEqualTo(OnboardingFailure.LOOKALIKE);
        assertThat(run(tesda.confirmed()).receipt().rows()).isNotEmpty();
    }

    @Test
    void whatChangedSinceItWasShownIsNotOverwritten() {
        OnboardingPlan shown = preview(request(MOH, AMINA));
        tables.script("update organizations_organization set onboarding_date = '2026-01-01' where code = 'MOH'");

        Failure failure = Failures.of(() -> onboarding().run(shown, Cancellation.none(), Progress.ignored()));

        assertThat(failure.code()).isEqualTo(OnboardingFailure.DRIFT);
        assertThat(tables.number("select count(*) as n from auth_user where username = 'amina'"))
                .isZero();
    }

    @Test
    void aColumnThatNobodyKnowsIsSaidBeforeAnythingIsWritten() {
        tables.script("alter table auth_user add column badge integer; update auth_user set badge = 1;"
                + " alter table auth_user alter column badge set not null;"
                + " alter table organizations_organization add column rank integer not null default 3");

        Failure failure = refused(request(MOH, AMINA));

        assertThat(failure.code()).isEqualTo(OnboardingFailure.COLUMN_UNKNOWN);
        assertThat(failure.arguments()).containsExactly("auth_user", "badge");
    }

    @Test
    void aConstraintAtTheVeryEndLeavesNothing() {
        tables.script("""
                create function refuse() returns trigger language plpgsql as
                $$ begin raise unique_violation using constraint = 'late', table = 'auth_user_groups'; end $$;
                create constraint trigger late after insert on auth_user_groups deferrable initially deferred
                for each row execute function refuse()""");
        String before = tables.everything();

        Failure failure = refused(request(MOH, AMINA, JAMIL));

        assertThat(failure.code()).isEqualTo(OnboardingFailure.CONFLICT);
        assertThat(failure.arguments()).contains("users", "late");
        assertThat(tables.everything()).isEqualTo(before);
    }

    @Test
    void whatTheApplicationDoesNotAcceptIsSaidBeforeAnythingIsWritten() {
        String before = tables.everything();
        OnboardingRequest temporary = OnboardingRequest.of(MOH, List.of(AMINA), PasswordPolicy.TEMPORARY);

        application.refusesPasswords("too short");
        assertThat(refused(temporary).code()).isEqualTo(OnboardingFailure.PASSWORD_RULES);
        application.acceptsNoPbkdf2();
        assertThat(refused(temporary).code()).isEqualTo(OnboardingFailure.HASHER);
        application.hasNoResetPage();
        assertThat(refused(request(MOH, AMINA)).code()).isEqualTo(OnboardingFailure.NO_RESET_PAGE);
        assertThat(tables.everything()).isEqualTo(before);
    }

    @Test
    void passwordsAreNotLostWhenDjangoDoesNotAnswerAfterwards() {
        application.doesNotAnswerAnyMore();

        OnboardingResult result = run(OnboardingRequest.of(MOH, List.of(AMINA), PasswordPolicy.TEMPORARY));

        assertThat(result.unsure().orElseThrow().changed())
                .as("the rows are stored")
                .isEqualTo(Changed.YES);
        assertThat(result.credentials().size()).isEqualTo(1);
        result.credentials()
                .showOnce(all -> assertThat(all)
                        .allMatch(one -> one.kind() == Credential.Kind.PASSWORD
                                && one.secret().isPresent()));
    }

    @Test
    void whoMayOnlyLookSeesTheRowsAndStoresNone() {
        try (Database viewer = tables.viewer()) {
            Onboarding looking = new Onboarding(viewer, new WrittenDown(), tables.receipts(), application, redactor);
            OnboardingPlan plan = looking.preview(request(MOH, AMINA), Cancellation.none());

            assertThat(plan.written()).hasSize(5);
            assertThat(new Directory(viewer, new WrittenDown()).count(Cancellation.none(), Progress.ignored()))
                    .hasSize(45);
            assertThat(Failures.of(() -> looking.run(plan, Cancellation.none(), Progress.ignored()))
                            .changed())
                    .isEqualTo(Changed.NO);
        }
        assertThat(tables.number("select count(*) as n from auth_user where username = 'amina'"))
                .isZero();
    }

    @Test
    void hostileValuesAreStoredAsTheyAre() {
        UserForm hostile = new UserForm(
                "o.brien", "'; drop table auth_user; --", "$(reboot)", "o.brien@moh.example", UserRole.VIEWER, "\\x00");

        run(request(MOH, hostile));

        assertThat(tables.text("select first_name || last_name as n from auth_user where username = 'o.brien'"))
                .isEqualTo("'; drop table auth_user; --$(reboot)");
    }

    private Onboarding onboarding() {
        return new Onboarding(tables.database(), new WrittenDown(), tables.receipts(), application, redactor);
    }

    private OnboardingPlan preview(OnboardingRequest request) {
        return onboarding().preview(request, Cancellation.none());
    }

    private OnboardingResult run(OnboardingRequest request) {
        return onboarding().run(preview(request), Cancellation.none(), Progress.ignored());
    }

    private Failure refused(OnboardingRequest request) {
        return Failures.of(() -> run(request));
    }

    private static List<String> problems(OnboardingPlan plan) {
        return plan.problems().stream()
                .map((FieldProblem p) -> p.field() + " " + p.failure().code().code())
                .toList();
    }

    private static OnboardingRequest request(OrganizationForm form, UserForm... users) {
        return OnboardingRequest.of(form, List.of(users), PasswordPolicy.RESET_LINK);
    }
}
