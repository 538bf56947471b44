package org.bmms.console.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.bmms.console.base.Progress;
import org.bmms.console.base.Redactor;
import org.bmms.console.database.Failures;
import org.bmms.console.onboarding.directory.Directory;
import org.bmms.console.onboarding.directory.FieldPlaces;
import org.bmms.console.onboarding.directory.OrganizationEdit;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.OrganizationField;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.Module;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.form.UserRole;
import org.bmms.console.onboarding.write.Undo;
import org.bmms.console.sandbox.data.Variant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** On the schema of the checklist: an organisation with a document, and Django's own users. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class ChecklistOnboardingTest {
    private static final OrganizationForm TESDA = new OrganizationForm(
            "TESDA",
            "Technical Education and Skills Development Authority",
            "moa",
            true,
            "Skills development and training",
            Contact.at("info@tesda.example"),
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            java.util.Optional.empty());
    private static final UserForm SITTI = UserForm.of("Sitti", "Abbas", "sitti@tesda.example", UserRole.PILOT_ADMIN);

    private SandboxTables tables;

    @BeforeAll
    void start(@TempDir Path directory) {
        tables = SandboxTables.start(Variant.CHECKLIST, directory);
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
    void theChecklistsExampleIsStoredAsItSays() {
        run(TESDA);

        assertThat(tables.text("select concat_ws('|', name, org_type, is_active) as n from organizations_organization"
                        + " where code = 'TESDA'"))
                .isEqualTo("Technical Education and Skills Development Authority|moa|t");
        JsonNode metadata = Json.mapper()
                .readTree(
                        tables.text("select metadata::text as n from organizations_organization where code = 'TESDA'"));
        assertThat(metadata.path("description").asString()).isEqualTo("Skills development and training");
        assertThat(metadata.path("contact_email").asString()).isEqualTo("info@tesda.example");
        assertThat(metadata.path("is_pilot").asBoolean()).isTrue();
        assertThat(tables.text("select concat_ws(' ', is_superuser, is_staff, is_active, password like '!%') as n"
                        + " from auth_user where username = 'sitti'"))
                .isEqualTo("f f t t");
    }

    @Test
    void repeatingItChangesNothing() {
        run(TESDA);
        String before = tables.everything();

        assertThat(run(TESDA).receipt().rows()).isEmpty();
        assertThat(tables.everything()).isEqualTo(before);
    }

    @Test
    void aColumnThatNobodyKnowsIsSaidBeforeAnythingIsWritten() {
        tables.script("alter table organizations_organization add column region integer;"
                + " update organizations_organization set region = 1;"
                + " alter table organizations_organization alter column region set not null");
        String before = tables.everything();

        Failure failure = Failures.of(() -> run(TESDA));

        assertThat(failure.code()).isEqualTo(OnboardingFailure.COLUMN_UNKNOWN);
        assertThat(failure.arguments()).containsExactly("organizations_organization", "region");
        assertThat(tables.everything()).isEqualTo(before);
    }

    @Test
    void whatIsNoColumnIsKeptInTheDocument() {
        run(TESDA);
        Directory directory = new Directory(tables.database(), new WrittenDown());
        FieldPlaces places = directory.read(Cancellation.none()).places();
        OrganizationEntry seen = directory.find("TESDA", Cancellation.none()).orElseThrow();

        assertThat(places.in(FieldPlaces.Place.COLUMN)).containsExactly(OrganizationField.ACTIVE);
        assertThat(places.in(FieldPlaces.Place.NOWHERE)).isEmpty();
        assertThat(directory
                        .edit(seen, OrganizationEdit.none().withFocalPerson("sitti"), Cancellation.none())
                        .focalPerson()
                        .orElseThrow()
                        .username())
                .isEqualTo("sitti");
    }

    @Test
    void theDirectoryReadsAndEditsTheDocument() {
        run(TESDA);
        tables.script("update organizations_organization set metadata = metadata || '{\"own\": {\"empty\": null}}'"
                + " where code = 'TESDA'");
        Directory directory = new Directory(tables.database(), new WrittenDown());
        OrganizationEntry seen = directory.find("TESDA", Cancellation.none()).orElseThrow();

        assertThat(seen.pilot()).contains(true);
        assertThat(seen.contact().email()).isEqualTo("info@tesda.example");
        assertThat(seen.members()).contains(1L);

        OrganizationEntry now = directory.edit(
                seen,
                OrganizationEdit.none()
                        .withPilot(false)
                        .withActive(false)
                        .with(Set.of(Module.MANA))
                        .withOnboardingDate(OrganizationEdit.Day.none())
                        .with(Contact.at("new@tesda.example")),
                Cancellation.none());

        assertThat(now.pilot()).contains(false);
        assertThat(now.active()).isFalse();
        assertThat(now.modules()).contains(Set.of(Module.MANA));
        assertThat(now.onboardingDate()).isEmpty();
        assertThat(now.contact().email()).isEqualTo("new@tesda.example");
        assertThat(tables.text("select metadata->>'description' as n from organizations_organization"
                        + " where code = 'TESDA'"))
                .as("what was not edited stays")
                .isEqualTo("Skills development and training");
        assertThat(tables.text("select metadata->>'own' as n from organizations_organization where code = 'TESDA'"))
                .as("also what the console does not know")
                .isEqualTo("{\"empty\": null}");
    }

    @Test
    void itIsTakenBack() {
        String before = tables.everything();
        OnboardingResult result = run(TESDA);

        new Undo(tables.database(), new WrittenDown(), tables.receipts()).run(result.receipt(), Cancellation.none());

        tables.script("delete from auth_group where name = 'pilot_admin'");
        assertThat(tables.everything()).isEqualTo(before);
    }

    private OnboardingResult run(OrganizationForm form) {
        Onboarding onboarding = new Onboarding(
                tables.database(), new WrittenDown(), tables.receipts(), new TestApplication(), new Redactor());
        OnboardingRequest request = OnboardingRequest.of(form, List.of(SITTI), PasswordPolicy.RESET_LINK);
        return onboarding.run(
                onboarding.preview(request, Cancellation.none()), Cancellation.none(), Progress.ignored());
    }
}
