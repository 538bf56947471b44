package org.bmms.console.onboarding;

import java.nio.file.Path;
import java.util.List;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.form.UserRole;
import org.bmms.console.sandbox.data.Variant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests on the tables of the real schema, which are as new before each of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
abstract class OnTables {
    /** The Ministry of Health with one user. */
    static final OnboardingRequest MOH = OnboardingRequest.of(
            OrganizationForm.pilot(MoaCatalogue.find("MOH").orElseThrow()),
            List.of(UserForm.of("Amina", "Lidasan", "amina@moh.example", UserRole.PILOT_ADMIN)),
            PasswordPolicy.TEMPORARY);

    private SandboxTables tables;

    @BeforeAll
    void startTables(@TempDir Path directory) {
        tables = SandboxTables.start(Variant.REAL, directory);
    }

    @AfterAll
    void endTables() {
        tables.close();
    }

    @BeforeEach
    void resetTables() {
        tables.reset();
    }

    final SandboxTables tables() {
        return tables;
    }
}
