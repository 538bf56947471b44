package org.bmms.console.onboarding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.FieldProblem;
import org.junit.jupiter.api.Test;

class EditRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 2);
    private final OrganizationEntry seen = Entries.onboarded(Entries.of(1, "MOH", "Ministry of Health"), DAY);

    @Test
    void aContactIsJudgedFieldByField() {
        List<FieldProblem> problems =
                check(OrganizationEdit.none().with(new Contact("Head", "", "nowhere", "1".repeat(21), "", "")));

        assertThat(problems).extracting(FieldProblem::field).containsExactly("email", "phone");
        assertThat(problems)
                .extracting(problem -> problem.failure().code())
                .containsExactly(OnboardingFailure.EMAIL, OnboardingFailure.TOO_LONG);
    }

    @Test
    void whatWasWrongBeforeIsNoneOfTheEdits() {
        OrganizationEntry wrong = Entries.rewritten(seen, new Contact("", "", "x@y", "", "", ""));

        assertThat(EditRules.check(
                        wrong,
                        OrganizationEdit.none().with(new Contact("Head", "", "x@y", "", "", "")),
                        Entries.everything(FieldPlaces.Place.COLUMN)))
                .isEmpty();
    }

    @Test
    void goingLiveComesAfterTheOnboarding() {
        assertThat(check(OrganizationEdit.none().withGoLiveDate(OrganizationEdit.Day.of(DAY.minusDays(1)))))
                .extracting(FieldProblem::field)
                .containsExactly("go_live_date");
        assertThat(check(OrganizationEdit.none().withGoLiveDate(OrganizationEdit.Day.of(DAY))))
                .isEmpty();
        assertThat(check(OrganizationEdit.none()
                        .withOnboardingDate(OrganizationEdit.Day.none())
                        .withGoLiveDate(OrganizationEdit.Day.of(DAY.minusDays(1)))))
                .isEmpty();
    }

    private List<FieldProblem> check(OrganizationEdit edit) {
        return EditRules.check(seen, edit, Entries.everything(FieldPlaces.Place.COLUMN));
    }
}
