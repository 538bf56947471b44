package org.bmms.console.onboarding.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.bmms.console.base.Progress;
import org.bmms.console.database.Database;
import org.bmms.console.database.Failures;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.SandboxTables;
import org.bmms.console.sandbox.data.Variant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the console asks the database itself, whatever the application's script says (promise I2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class IsolationProofTest {
    private SandboxTables tables;

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
    }

    @Test
    void aScriptThatFindsNothingProvesIt() {
        IsolationReport report = run(tables.database(), "communities_obc_community", "{}");

        assertThat(report.verdict()).isEqualTo(IsolationVerdict.PROVEN);
        assertThat(report.unexamined()).isEmpty();
    }

    @Test
    void aRowThatRemainsIsNamedWhateverItsKeyIsCalled() {
        tables.script("create table mana_note (label text primary key, organization_id bigint references"
                + " organizations_organization (id)); insert into mana_note values ('kept', 1)");
        String made = "{\"created\":[{\"table\":\"mana_note\",\"key\":\"%s\"}]}";

        Failure failure =
                Failures.of(() -> run(tables.database(), "communities_obc_community", made.formatted("kept")));

        assertThat(failure.code()).isEqualTo(OnboardingFailure.PROOF_REMAINS);
        assertThat(failure.changed()).isEqualTo(Changed.YES);
        assertThat(failure.arguments()).containsExactly(1L, "mana_note");
        assertThat(run(tables.database(), "communities_obc_community", made.formatted("gone"))
                        .verdict())
                .isEqualTo(IsolationVerdict.PROVEN);
    }

    @Test
    void aRequiredModelWithoutTheColumnFailsIt() {
        IsolationReport report = run(tables.database(), "monitoring_monitoringentry", "{}");

        assertThat(report.verdict()).isEqualTo(IsolationVerdict.FAILED);
        assertThat(report.leaks()).containsExactly(new Leak(Way.NO_COLUMN, "monitoring_monitoringentry", "", "", 0));
    }

    @Test
    void whatTheConsoleMayNotReadIsSaidToBeUnexamined() {
        try (Database viewer = tables.viewer()) {
            tables.script("revoke select on mana_need from bmms_viewer");
            IsolationReport report =
                    run(viewer, "communities_obc_community", "{\"created\":[{\"table\":\"mana_need\",\"key\":\"1\"}]}");

            assertThat(report.unexamined())
                    .anyMatch(one -> one.startsWith("mana_need: "))
                    .contains("mana_need");
        }
    }

    private static IsolationReport run(Database database, String required, String answer) {
        return new IsolationProof(
                        _ -> Json.mapper().readTree(answer),
                        database,
                        List.of(required),
                        List.of(),
                        InstantSource.system())
                .run(IsolationOrder.between("MOH", "OOBC"), Cancellation.none(), Progress.ignored());
    }
}
