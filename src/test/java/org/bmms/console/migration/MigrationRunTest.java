package org.bmms.console.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bmms.console.backup.BackupConsole;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.remote.command.Migrate;
import org.bmms.console.remote.command.MigrationName;
import org.bmms.console.run.RunFailures;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunSession;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.run.plan.PlannedWarning;
import org.bmms.console.sandbox.data.SchemaStart;
import org.bmms.console.target.mode.Mode;
import org.junit.jupiter.api.Test;

/** From no organisation columns to required ones on a target that has rows (target facts § 9). */
class MigrationRunTest extends MigrationSandbox {

    @Override
    SchemaStart start() {
        return SchemaStart.ABSENT;
    }

    static Failure refusal(ThrowingCallable work) {
        FailureException[] thrown = new FailureException[1];
        assertThatThrownBy(work).isInstanceOfSatisfying(FailureException.class, e -> thrown[0] = e);
        return thrown[0].failure();
    }

    @Test
    void aPlainMigrateFailsBetweenTheStepsAsItDoesOnARealServer() throws SQLException {
        Failure failure = refusal(
                () -> console.owner(new Migrate(console.target().primary().django(Map.of()))));

        assertThat(failure.detail()).contains("contains null values");
        assertThat(applied("communities")).isEqualTo("0029_add_organization_field");
        assertThat(applied("mana")).isEqualTo("0021_facilitatorassessmentassignment");
    }

    @Test
    void theWholeWayIsOnePlanWithTheStepsInTheirOrder() {
        Plan plan = plan(Goal.REQUIRED);

        assertThat(plan.steps().stream().map(PlannedStep::id))
                .containsExactly(
                        "nullable.communities",
                        "nullable.mana",
                        "backfill",
                        "prove-rows",
                        "required.communities",
                        "required.mana",
                        "verify-schema",
                        "tidy");
        assertThat(plan.rollback().stream().map(PlannedStep::id))
                .containsExactly(
                        "back.mana.0023_require_organization",
                        "back.communities.0030_require_organization",
                        "back.mana.0022_add_organization_field",
                        "back.communities.0029_add_organization_field",
                        "back.tidy");
        assertThat(plan.warnings().stream().map(PlannedWarning::code)).containsExactly("MIGRATE-LIVE", "MIGRATE-ROWS");
        assertThat(plan.toJson()).contains("manage.py migrate --noinput communities 0029_add_organization_field");
    }

    @Test
    void everyRowHasAnOrganisationBeforeOneIsRequired() throws SQLException {
        Plan plan = plan(Goal.REQUIRED);
        RunView view = forward(plan);

        assertThat(RunFailures.of(view)).isEmpty();
        assertThat(view.state()).isEqualTo(RunState.DONE);
        assertThat(columns()).isEqualTo("42 / 42");
        assertThat(applied("communities")).isEqualTo("0030_require_organization");
        assertThat(applied("mana")).isEqualTo("0023_require_organization");
        assertThat(one("SELECT count(DISTINCT organization_id) FROM mana_need")).isEqualTo("1");
        assertThat(noJobsAreLeft()).isTrue();
        assertThat(refusal(() -> plan(Goal.REQUIRED)).code()).isEqualTo(MigrationFailure.NOTHING);
    }

    @Test
    void theNullableStepAloneChangesNoRow() throws SQLException {
        Plan plan = plan(Goal.NULLABLE);
        assertThat(forward(plan).state()).isEqualTo(RunState.DONE);

        assertThat(columns()).isEqualTo("42 / 0");
        assertThat(one("SELECT count(organization_id) FROM mana_need")).isEqualTo("0");
        assertThat(refusal(() -> plan(Goal.NULLABLE)).code()).isEqualTo(MigrationFailure.NOTHING);
    }

    @Test
    void columnsWithoutAValueAreTakenBackAndOnesWithAValueAreNot() throws SQLException {
        forward(plan(Goal.NULLABLE));
        Plan back = back("mana", "0021");
        assertThat(forward(back).state()).isEqualTo(RunState.DONE);
        assertThat(columns()).isEqualTo("11 / 0");
        assertThat(applied("mana")).isEqualTo("0021_facilitatorassessmentassignment");

        sql("UPDATE communities_infrastructure SET organization_id = 1 WHERE id <= 3");
        Failure failure = refusal(() -> back("communities", "0028"));
        assertThat(failure.code()).isEqualTo(MigrationFailure.BACK_VALUES);
        assertThat(failure.arguments()).isEqualTo(List.of(3L, 1, "communities_infrastructure.organization_id"));
        assertThat(failure.changed()).isEqualTo(Changed.NO);
    }

    @Test
    void takingBackTheOrganisationsThemselvesIsRefusedWithTheirNumber() {
        Failure failure = refusal(() -> back("organizations", "0001"));

        assertThat(failure.code()).isEqualTo(MigrationFailure.BACK_ROWS);
        assertThat(failure.arguments()).isEqualTo(List.of(45L, 1, "organizations_organization"));
    }

    @Test
    void whatNobodyCanTellIsNotTakenBack() {
        assertThat(refusal(() -> back("communities", "0021")).code()).isEqualTo(MigrationFailure.BACK_UNPROVEN);
    }

    @Test
    void aMigrationThatIsNotThereOrNotAppliedIsNoPlaceToGoBackTo() {
        assertThat(refusal(() -> back("communities", "zero")).code()).isEqualTo(MigrationFailure.UNKNOWN);
        assertThat(refusal(() -> back("communities", "00")).code()).isEqualTo(MigrationFailure.UNKNOWN);
        assertThat(refusal(() -> back("communities", "0029")).code()).isEqualTo(MigrationFailure.BACK_AHEAD);
        assertThat(refusal(() -> back("communities", "0028")).code()).isEqualTo(MigrationFailure.NOTHING);
    }

    @Test
    void inBmmsModeNothingIsMigrated() {
        assertThat(refusal(() -> new MigrationPlanner(ports(console), Cancellation.none())
                                .plan(Goal.REQUIRED, "OOBC", basis(Mode.BMMS)))
                        .code())
                .isEqualTo(MigrationFailure.MODE);
    }

    @Test
    void anOrganisationThatCannotReceiveRowsStopsThePlan() throws SQLException {
        sql("UPDATE organizations_organization SET is_active = false WHERE code = 'OOBC'");

        assertThat(refusal(() -> plan(Goal.REQUIRED)).code()).isEqualTo(MigrationFailure.ORGANIZATION);
    }

    @Test
    void aRowThatComesAfterTheProofStopsTheRequiredStepAndTheWayBackKeepsTheValues() throws SQLException {
        Plan plan = plan(Goal.REQUIRED);
        RunListener intruder = new RunListener() {
            @Override
            public void recorded(Entry entry) {
                if (entry.event() instanceof Event.StepDone done && done.step().equals("required.communities")) {
                    try {
                        sql("UPDATE mana_need SET organization_id = NULL WHERE id <= 2");
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        };
        try (RunSession session = console.runs(intruder).start(plan, new MigrationProcedure(plan, ports(console)))) {
            RunView stopped = session.forward(Cancellation.none());
            assertThat(stopped.failure().orElseThrow().code()).isEqualTo("MIGRATE-ROWS-LEFT");
            assertThat(columns()).isEqualTo("42 / 11");

            RunView back = session.rollBack("rows without an organisation", Cancellation.none());
            assertThat(RunFailures.of(back)).isEmpty();
            assertThat(back.state()).isEqualTo(RunState.ROLLED_BACK);
        }
        assertThat(columns()).isEqualTo("42 / 0");
        assertThat(one("SELECT count(*) FROM mana_need WHERE organization_id IS NULL"))
                .isEqualTo("2");
    }

    @Test
    void aRunThatFailsBeforeARowIsFilledIsTakenBackAsAWhole() throws SQLException {
        Plan plan = plan(Goal.REQUIRED);
        sql("ALTER TABLE mana_needvote ADD COLUMN organization_id bigint");
        try (RunSession session =
                console.runs(RunListener.none()).start(plan, new MigrationProcedure(plan, ports(console)))) {
            RunView stopped = session.forward(Cancellation.none());
            assertThat(stopped.failure().orElseThrow().code()).isEqualTo("MIGRATE-PROGRAM");
            assertThat(stopped.failure().orElseThrow().detail()).contains("already exists");
            assertThat(columns()).isEqualTo("11 / 0");

            assertThat(session.rollBack("it failed", Cancellation.none()).state())
                    .isEqualTo(RunState.ROLLED_BACK);
        }
        assertThat(columns()).isEqualTo("0 / 0");
        assertThat(applied("communities")).isEqualTo("0028_municipalitycoverage");
        assertThat(noJobsAreLeft()).isTrue();
    }

    @Test
    void whatDjangoWouldDoBeyondThePlanIsNotStarted() throws SQLException {
        Plan plan = plan(Goal.NULLABLE);
        MigrationParameters parameters = Json.read(plan.parameters(), MigrationParameters.class);
        Move shown = parameters.nullable().getLast();
        Move less = new Move(
                new MigrationName("mana", "0023_require_organization"),
                shown.migrations(),
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
        MigrationParameters altered = new MigrationParameters(
                parameters.host(),
                parameters.directory(),
                parameters.site(),
                parameters.database(),
                parameters.backup(),
                List.of(less),
                null,
                List.of(),
                List.of(),
                parameters.columns(),
                parameters.notNull(),
                List.of(),
                List.of());
        PlanDraft draft = new PlanDraft(ports(console), MigrationPlanner.KIND);
        RunView view = forward(draft.plan(
                basis(Mode.OBCMS),
                MigrationState.read(ports(console), parameters.site(), Cancellation.none()),
                altered,
                List.of()));

        assertThat(view.failure().orElseThrow().code()).isEqualTo("MIGRATE-DIFFERENT");
        assertThat(view.changed()).isEqualTo(Changed.NO);
        assertThat(columns()).isEqualTo("0 / 0");
    }

    /** The end of a console: nothing that it would still do is done. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Kills the console at each place once. */
    private static final class Death implements RunListener {
        private final Set<String> places = new HashSet<>();

        @Override
        public void recorded(Entry entry) {
            String place = switch (entry.event()) {
                case Event.StepIntended e -> "at " + e.step();
                case Event.StepDone e -> "after " + e.step();
                default -> "";
            };
            if (!place.isEmpty() && places.add(place)) {
                throw new Killed();
            }
        }
    }

    @Test
    void anotherConsoleGoesOnWhereverTheLastOneWasLost() throws SQLException {
        Plan plan = plan(Goal.REQUIRED);
        Death death = new Death();
        RunState end = RunState.RUNNING;
        for (boolean begun = false; end != RunState.DONE; begun = true) {
            BackupConsole next = console("ben");
            RunSession session = begun
                    ? next.runs(death).takeUp(plan.id(), p -> new MigrationProcedure(p, ports(next)), "lost")
                    : next.runs(death).start(plan, new MigrationProcedure(plan, ports(next)));
            try (session) {
                RunView view = session.forward(Cancellation.none());
                assertThat(RunFailures.of(view)).isEmpty();
                end = view.state();
            } catch (Killed again) {
                assertThat(view(plan).isOver()).isFalse();
            }
        }

        assertThat(death.places).hasSizeGreaterThanOrEqualTo(2 * plan.steps().size());
        assertThat(columns()).isEqualTo("42 / 42");
        assertThat(
                        one(
                                "SELECT count(*) FROM django_migrations WHERE name LIKE '%organization%' AND app <> 'organizations'"))
                .as("each applied once")
                .isEqualTo("4");
    }
}
