package org.bmms.console.onboarding.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bmms.console.database.Failures;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.form.FormRules;
import org.bmms.console.onboarding.form.Module;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.form.UserRole;
import org.junit.jupiter.api.Test;

class BatchFileTest {
    private static final String HEAD =
            "code,name,type,modules,go_live_date,user_first_name,user_last_name,user_email,user_role\n";

    @Test
    void theTemplateIsItselfABatch() {
        BatchFile file = read(BatchFile.template());

        assertThat(file.problems()).isEmpty();
        assertThat(file.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.code()).isEqualTo("MOH");
            assertThat(entry.request().users()).hasSize(2);
            assertThat(entry.userLines()).containsExactly(2, 3);
            assertThat(entry.request().organization().goLiveDate()).contains(LocalDate.of(2026, 1, 15));
            assertThat(entry.request().organization().modules()).contains(Set.of(Module.MANA, Module.PLANNING));
        });
    }

    @Test
    void whatTheCatalogueKnowsNeedNotBeSaid() {
        BatchFile file = read("code,user_email,user_role,user_first_name\nMOH,a@moh.example,planner,A\n");

        assertThat(file.entries().getFirst().request().organization())
                .isEqualTo(OrganizationForm.pilot("MOH", "Ministry of Health", "ministry"));
        assertThat(file.entries().getFirst().request().users().getFirst().role())
                .isEqualTo(UserRole.PLANNER);
    }

    @Test
    void everyWrongCellIsNamedWithItsLine() {
        BatchFile file = read(HEAD + "MOH,,,mana;sports,soon,A,B,a@moh.example,boss\n"
                + "MOH,Another,,,,C,D,c@moh.example,viewer\n"
                + "MOLE,too,few\n");

        assertThat(file.problems())
                .extracting(row -> row.line() + " " + row.problem().field() + " "
                        + row.problem().failure().code().code())
                .containsExactlyInAnyOrder(
                        "2 user_role ONB-CHOICE",
                        "2 modules ONB-CHOICE",
                        "2 go_live_date ONB-DATE",
                        "3 name ONB-CSV-DISAGREES",
                        "4  ONB-CSV-CELLS");
    }

    @Test
    void aUserWithoutAnAddressIsNotPassedOver() {
        BatchFile file = read(HEAD + "MOH,,,,,A,B,a@moh.example,viewer\nMOH,,,,,Amina,Lidasan,,pilot_admin\n");

        assertThat(FormRules.check(file.entries().getFirst().request()))
                .extracting(problem ->
                        problem.field() + " " + problem.failure().code().code())
                .contains("users.2.email ONB-REQUIRED");
    }

    @Test
    void linesThatAreWrongBelongToTheirOrganisation() {
        BatchFile file = read(HEAD + "MOH,,,,,A,B,a@moh.example,viewer\nMOH,,,,,C,D,c@moh.example,boss\nMOH,few\n");

        assertThat(file.entries().getFirst().lines()).containsExactly(2, 3, 4);
        assertThat(file.entries().getFirst().userLines()).containsExactly(2);
    }

    @Test
    void aWrongHeadIsRefused() {
        assertThat(Failures.of(() -> read("code,user_email,colour\n")).arguments())
                .containsExactly("user_first_name, user_role, colour");
        assertThat(Failures.of(() -> read("")).code()).isEqualTo(OnboardingFailure.CSV_HEADER);
    }

    @Test
    void whatIsStoredAlreadyCanBeLeftOut() {
        BatchFile file = read(HEAD + "MOH,,,,soon,A,B,a@moh.example,viewer\n"
                + "MOLE,,,,soon,C,D,c@mole.example,viewer\n"
                + "MILG,too few\n");

        BatchFile rest = file.without(Set.of("MOH"));

        assertThat(rest.entries()).extracting(BatchEntry::code).containsExactly("MOLE");
        assertThat(rest.problems()).extracting(RowProblem::line).containsExactlyInAnyOrder(3, 4);
    }

    @Test
    void anOrganisationWithoutUsersIsAllowed() {
        BatchFile file = read("code,user_email,user_role,user_first_name\nMOH,,,\nMOLE,,,\n");

        assertThat(file.entries()).extracting(BatchEntry::code).isEqualTo(List.of("MOH", "MOLE"));
        assertThat(file.entries()).allMatch(entry -> entry.request().users().isEmpty());
    }

    private static BatchFile read(String text) {
        return BatchFile.read(text, PasswordPolicy.RESET_LINK, false);
    }
}
