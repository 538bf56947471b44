package org.bmms.console.activation.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bmms.console.activation.gate.Gate.Verdict;
import org.bmms.console.activation.gate.PreflightFacts.Measured;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Texts;
import org.bmms.console.coverage.CoverageState;
import org.bmms.console.coverage.Mismatch;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.SchemaState;
import org.bmms.console.run.plan.PlannedWarning;
import org.bmms.console.target.fingerprint.UnitOverride;
import org.bmms.console.target.mode.Mode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each thing that must stand in the way of a switch does, by itself. */
class PreflightTest {

    @Test
    void aTargetWithNothingAgainstItPasses() {
        Preflight preflight = new TestFacts().judged();

        assertThat(preflight.passed()).isTrue();
        assertThat(preflight.warnings()).isEmpty();
        preflight.require();
    }

    @TestFactory
    Stream<DynamicTest> oneReasonIsEnoughToRefuse() {
        return Stream.of(
                refused("mode", "already in BMMS mode", f -> {
                    f.file = Mode.BMMS;
                    f.effect = Mode.BMMS;
                }),
                refused("mode", "file and application disagree", f -> f.effect = Mode.BMMS),
                refused("debug", "DEBUG is on", f -> f.debug = true),
                refused("database", "another database than was measured", f -> f.djangoDatabase = "other"),
                refused("disk", "no space for a settings file", f -> f.free = 1000),
                refused("schema", "no organisation columns", f -> f.schema = SchemaState.ABSENT),
                refused("schema", "organisation columns removed again", f -> f.schema = SchemaState.DROPPED),
                refused("migrations", "a migration is pending", f -> f.pending = List.of("mana.0023")),
                refused("down", "a unit does not run", f -> f.unitState = "failed"),
                refused(
                        "override",
                        "the unit sets the mode itself",
                        f -> f.overrides = List.of(new UnitOverride("BMMS_MODE", "obcms", "Environment", false))),
                refused(
                        "coverage",
                        "one row without an organisation",
                        f -> f.tables = List.of(TestFacts.table("t", CoverageState.INCOMPLETE, 1))),
                refused(
                        "coverage",
                        "a required table without the column",
                        f -> f.tables = List.of(TestFacts.table("t", CoverageState.FAILED, 0))),
                refused("coverage", "nothing to keep apart", f -> f.tables = List.of()),
                refused(
                        "wrong",
                        "a row in a wrong organisation",
                        f -> f.mismatches = Optional.of(List.of(new Mismatch("c", "p_id", "p", 1, List.of("7"))))),
                refused("wrong", "wrong organisations not looked for", f -> f.mismatches = Optional.empty()),
                refused("organization", "the default organisation is not active", f -> f.organizationActive = false),
                refused("backup", "no backup", f -> f.backup = null),
                refused(
                        "backup",
                        "a backup that nobody restored",
                        f -> f.backup = new RollbackTarget("b", "obcms_prod", TestFacts.NOW, null)),
                refused(
                        "backup",
                        "a backup of another database",
                        f -> f.backup = new RollbackTarget("b", "other", TestFacts.NOW, TestFacts.NOW)),
                refused(
                        "backup",
                        "a backup that is too old",
                        f -> f.backup = new RollbackTarget(
                                "b", "obcms_prod", TestFacts.NOW.minusSeconds(90_000), TestFacts.NOW)));
    }

    private static DynamicTest refused(String gate, String reason, Consumer<TestFacts> spoil) {
        return DynamicTest.dynamicTest(reason, () -> {
            TestFacts facts = new TestFacts();
            spoil.accept(facts);
            Preflight preflight = facts.judged();

            assertThat(preflight.refused()).extracting(Gate::id).contains(gate);
            assertThat(preflight.gates())
                    .allSatisfy(
                            g -> assertThat(Texts.english().render(g.found())).isNotBlank());
            assertThatThrownBy(preflight::require).hasMessage("ACT-GATE");
        });
    }

    @Test
    void aCoverageThatCannotBeCountedRefuses() {
        Preflight preflight = new TestFacts()
                .judged(new Measured.NotCounted(Failure.unchanged(DatabaseFailure.UNREACHABLE, "h", 5432)));

        assertThat(preflight.refused()).extracting(Gate::id).containsExactly("coverage");
    }

    @Test
    void aTableThatTheProfileAcceptsWithoutTheColumnIsAWarning() {
        TestFacts facts = new TestFacts();
        facts.tables = List.of(
                TestFacts.table("communities_obc_community", CoverageState.COMPLETE, 0),
                TestFacts.table("public.monitoring_monitoringentry", CoverageState.FAILED, 0));
        facts.policy = facts.policy.accepting(List.of("monitoring_monitoringentry"));
        Preflight preflight = facts.judged();

        assertThat(preflight.passed()).isTrue();
        assertThat(preflight.warnings()).extracting(PlannedWarning::code).containsExactly("ACT-UNSCOPED");
    }

    @Test
    void acceptingATableNeverAcceptsRowsWithoutAnOrganisation() {
        TestFacts facts = new TestFacts();
        facts.tables = List.of(TestFacts.table("mana_assessment", CoverageState.INCOMPLETE, 3));
        facts.policy = facts.policy.accepting(List.of("mana_assessment"));

        assertThat(facts.judged().refused()).extracting(Gate::id).containsExactly("coverage");
    }

    @Test
    void anOverrideThatAlreadySaysBmmsIsAWarning() {
        TestFacts facts = new TestFacts();
        facts.overrides = List.of(new UnitOverride("BMMS_MODE", "bmms", "Environment", false));

        assertThat(facts.judged().gates())
                .filteredOn(g -> g.id().equals("override"))
                .extracting(Gate::verdict)
                .containsExactly(Verdict.WARNING);
    }

    @Test
    void anOversightOrganisationThatDoesNotExistIsAWarning() {
        TestFacts facts = new TestFacts();
        facts.ocmExists = false;

        assertThat(facts.judged().passed()).isTrue();
        assertThat(facts.judged().warnings()).extracting(PlannedWarning::code).containsExactly("ACT-OCM");
    }
}
