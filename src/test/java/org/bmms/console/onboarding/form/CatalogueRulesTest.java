package org.bmms.console.onboarding.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueRulesTest {
    private static final List<ExistingOrganization> EXISTING = List.of(
            new ExistingOrganization("MOH", "Ministry of Health"),
            new ExistingOrganization("TESDA-BARMM", "Technical Education and Skills Development Authority"));

    @Test
    void oneThatExistsIsRecognisedByCodeAndName() {
        assertThat(check("MOH", "ministry of  health")).isEmpty();
    }

    @Test
    void aNewOneHasNoProblem() {
        assertThat(check("MAFAR", "Ministry of Agriculture, Fisheries and Agrarian Reform"))
                .isEmpty();
    }

    @Test
    void theChecklistsExampleWouldExistTwice() {
        assertThat(check("TESDA", "Technical Education and Skills Development Authority"))
                .containsExactly("name ONB-NAME-TAKEN false");
        assertThat(check("TESDA", "Another authority")).containsExactly("code ONB-LOOKALIKE true");
    }

    @Test
    void aCodeOfAnotherOneIsRefused() {
        assertThat(check("MOH", "Ministry of Hope")).containsExactly("code ONB-CODE-TAKEN false");
        assertThat(check("Moh", "Ministry of Health")).containsExactly("code ONB-CODE-CASE false");
    }

    @Test
    void aSimilarNameIsAQuestion() {
        assertThat(check("HEALTH", "Ministry for Health, BARMM")).containsExactly("name ONB-LOOKALIKE true");
    }

    private static List<String> check(String code, String name) {
        return CatalogueRules.check(OrganizationForm.pilot(code, name, "ministry"), EXISTING).stream()
                .map(p -> p.field() + " " + p.failure().code().code() + " " + p.confirmable())
                .toList();
    }
}
