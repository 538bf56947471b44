package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.data.SchemaStart;
import org.bmms.console.sandbox.data.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The migration as an operator types it, on both forms of the system. */
class MigrateCommandTest {
    private static final String COLUMNS = "SELECT count(*) || ' / ' || count(*) FILTER (WHERE a.attnotnull) "
            + "FROM pg_constraint f JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1] "
            + "WHERE f.contype = 'f' AND f.confrelid = 'organizations_organization'::regclass "
            + "AND f.conrelid::regclass::text !~ '^organizations'";

    @TempDir
    private Path directory;

    private Typist operator(Sandbox sandbox) throws IOException {
        Path home = Files.createTempDirectory(directory, "home");
        return new Typist(SandboxHome.in(home, sandbox));
    }

    @Test
    void fromTheFirstLookToRequiredColumnsAndBackToWhereNothingIsLost() throws IOException, SQLException {
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.standard().with(SchemaStart.ABSENT).withLapse(50))) {
            Typist operator = operator(sandbox);
            assertThat(operator.says(ExitStatus.OK, "status")).contains("OBCMS");
            assertThat(operator.fails("MIGRATE-NO-BACKUP", "migrate", "--dry-run"))
                    .contains("Nothing on the target was changed");
            operator.says(ExitStatus.OK, "backup", "create", "--confirm", "sandbox");

            assertThat(operator.says(ExitStatus.OK, "migrate", "--dry-run"))
                    .contains("Apply communities.0029_add_organization_field", "Apply mana.0023_require_organization");
            assertThat(operator.says(ExitStatus.OK, "migrate", "--to", "nullable", "--dry-run"))
                    .doesNotContain("Apply mana.0023");
            JsonNode plan = operator.json("migrate", "--dry-run");
            assertThat(plan.at("/kind").asString()).isEqualTo("migration");
            operator.fails("CONFIRM-NAME", "migrate", "--confirm", "Sandbox");
            operator.fails("MIGRATE-ORGANIZATION", "migrate", "--organization", "NOBODY", "--dry-run");
            assertThat(sandbox.data().strings(COLUMNS)).containsExactly("0 / 0");

            assertThat(operator.says(ExitStatus.OK, "migrate", "--confirm", "sandbox"))
                    .contains("is done");
            assertThat(sandbox.data().strings(COLUMNS)).containsExactly("42 / 42");
            assertThat(operator.says(ExitStatus.OK, "runs")).contains("migration");

            assertThat(operator.fails("MIGRATE-BACK-VALUES", "migrate", "--back", "mana", "0021"))
                    .contains("values in", "mana_assessment.organization_id");
            assertThat(operator.says(ExitStatus.OK, "migrate", "--back", "mana", "0022", "--confirm", "sandbox"))
                    .contains("is done");
            assertThat(sandbox.data().strings(COLUMNS)).containsExactly("42 / 11");
        }
    }

    @Test
    void theChecklistsOwnFormIsMigratedByTheSameCommand() throws IOException, SQLException {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.standard()
                .with(Variant.CHECKLIST)
                .with(SchemaStart.ABSENT)
                .withLapse(50))) {
            Typist operator = operator(sandbox);
            operator.says(ExitStatus.OK, "backup", "create", "--confirm", "sandbox");

            assertThat(operator.says(ExitStatus.OK, "migrate", "--confirm", "sandbox"))
                    .contains("project_central.0003_require_organization", "is done");
            assertThat(sandbox.data().strings(COLUMNS)).containsExactly("3 / 3");
        }
    }
}
