package org.bmms.console.onboarding.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormRulesTest {
    private static final OrganizationForm MOH = OrganizationForm.pilot("MOH", "Ministry of Health", "ministry");
    private static final UserForm AMINA =
            UserForm.of("Amina", "Lidasan", "Amina.Lidasan@moh.example", UserRole.PLANNER);

    @Test
    void aCompleteFormHasNoProblem() {
        assertThat(AMINA.username()).isEqualTo("amina.lidasan");
        assertThat(codes(MOH, AMINA)).isEmpty();
    }

    @Test
    void everyFieldThatIsMissingIsNamed() {
        OrganizationForm empty = OrganizationForm.pilot("", "", "");
        UserForm nobody = UserForm.of("", "", "", UserRole.VIEWER);

        assertThat(codes(empty, nobody))
                .containsExactly(
                        "code ONB-REQUIRED",
                        "name ONB-REQUIRED",
                        "type ONB-REQUIRED",
                        "users.1.username ONB-REQUIRED",
                        "users.1.first_name ONB-REQUIRED",
                        "users.1.email ONB-REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"moh", "MO H", "-MOH", "MOH'; rm -rf /", "$(id)", "МОН"})
    void codesAreCapitalLettersDigitsAndHyphens(String code) {
        assertThat(codes(OrganizationForm.pilot(code, "Ministry of Health", "ministry")))
                .containsExactly("code ONB-CODE-FORM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.c-",
                "a@b",
                "a b@c.example",
                "@c.example",
                "a@c..example",
                "a@c.example>",
                "'; rm -rf@x.example;"
            })
    void wrongAddressesAreRefused(String email) {
        UserForm user = new UserForm("login", "A", "B", email, UserRole.VIEWER, "");

        assertThat(codes(MOH, user)).containsExactly("users.1.email ONB-EMAIL");
    }

    @Test
    void whatCannotBeSeenIsRefused() {
        OrganizationForm turned = OrganizationForm.pilot("MOH", "Ministry \u202e of Health", "ministry");
        UserForm user = new UserForm("login", "A\u001b[31m", "B", "a@b.example", UserRole.VIEWER, "");

        assertThat(codes(turned, user)).containsExactly("name ONB-UNPRINTABLE", "users.1.first_name ONB-UNPRINTABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000b", "\u001b]0;title\u0007", "a\u202eb", "a\u200bb", "\ud800"})
    void noFieldTakesWhatCannotBeSeen(String hostile) {
        OrganizationForm form = new OrganizationForm(
                hostile,
                hostile,
                hostile,
                true,
                hostile.replace("\n", "\r"),
                new Contact(hostile, hostile, hostile, hostile, hostile, hostile.replace("\n", "\r")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        UserForm user = new UserForm(hostile, hostile, hostile, hostile, UserRole.VIEWER, hostile);

        assertThat(codes(form, user))
                .allMatch(problem -> problem.endsWith(" ONB-UNPRINTABLE"))
                .hasSize(15);
    }

    @Test
    void whatIsSaidOfARefusedMegabyteIsShort() {
        UserForm user = new UserForm("login", "A", "B", "=x".repeat(500_000), UserRole.VIEWER, "");
        Failure failure = FormRules.check(OnboardingRequest.of(MOH, List.of(user), PasswordPolicy.RESET_LINK))
                .getFirst()
                .failure();

        assertThat(Texts.english().render(failure.what())).hasSizeLessThan(200).contains("=x=x", "…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "moh.example", "https://", "https://moh.example/a b"})
    void aWebsiteIsAnAddressOfTheWeb(String website) {
        Contact contact = new Contact("", "", "", "", website, "");

        assertThat(codes(MOH.with(contact))).containsExactly("website ONB-WEBSITE");
    }

    @Test
    void loginsAndAddressesStandAsDjangoStoresThem() {
        UserForm user = new UserForm("\ufb01lipaA\u030a", "F", "A", "F.A@MOH.Example", UserRole.VIEWER, "");

        assertThat(user.username()).isEqualTo("filipa\u00c5");
        assertThat(user.email()).isEqualTo("F.A@moh.example");
        assertThat(codes(MOH, user)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "x\u0325", "a\u203fb", "'; rm -rf", "$(id)"})
    void loginsHaveWhatPythonCountsAmongWords(String login) {
        assertThat(codes(MOH, new UserForm(login, "A", "B", "a@b.example", UserRole.VIEWER, "")))
                .containsExactly("users.1.username ONB-USERNAME");
    }

    @Test
    void aMegabyteIsJudgedAtOnce() {
        UserForm user = new UserForm("login", "A", "B", "a".repeat(1_000_000) + "@b.example", UserRole.VIEWER, "");

        assertThat(codes(MOH, user)).containsExactly("users.1.email ONB-EMAIL");
    }

    @Test
    void twoUsersOfOneLoginOrAddressAreNamed() {
        UserForm again = new UserForm("AMINA.lidasan", "Another", "Person", AMINA.email(), UserRole.VIEWER, "");

        assertThat(codes(MOH, AMINA, again))
                .containsExactly("users.2.username ONB-DUPLICATE", "users.2.email ONB-DUPLICATE");
    }

    @Test
    void goingLiveComesAfterTheOnboarding() {
        OrganizationForm late = MOH.withDates(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1));

        assertThat(codes(late)).containsExactly("go_live_date ONB-DATE");
        assertThat(codes(MOH.withDates(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 1))))
                .isEmpty();
    }

    @Test
    void anUnknownTypeIsSaidWithTheKnownOnes() {
        List<FieldProblem> problems = FormRules.check(OnboardingRequest.of(
                OrganizationForm.pilot("MOH", "Ministry of Health", "Ministry"), List.of(), PasswordPolicy.RESET_LINK));

        assertThat(problems).hasSize(1);
        assertThat(Texts.english().render(problems.getFirst().failure().what())).contains("type", "ministry, office");
    }

    private static List<String> codes(OrganizationForm form, UserForm... users) {
        return FormRules.check(OnboardingRequest.of(form, List.of(users), PasswordPolicy.RESET_LINK)).stream()
                .map(problem -> problem.field() + " " + problem.failure().code().code())
                .toList();
    }
}
