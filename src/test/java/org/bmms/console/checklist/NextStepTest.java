package org.bmms.console.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Texts;
import org.bmms.console.checklist.Condition.State;
import org.bmms.console.checklist.Intake.Pilot;
import org.bmms.console.checklist.NextStep.Kind;
import org.bmms.console.checklist.StagingRecord.Unread;
import org.bmms.console.coverage.OneTable;
import org.bmms.console.database.SchemaState;
import org.bmms.console.target.mode.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextStepTest {
    private static final Instant MIGRATED = Instant.parse("2026-03-04T02:00:00Z");
    private static final Instant NOW = MIGRATED.plus(Duration.ofDays(20));
    private static final String COMMIT = "9c41e07b5a";

    private SchemaState schema = SchemaState.NULLABLE;
    private Optional<Mode> mode = Optional.of(Mode.OBCMS);
    private Optional<Integer> pending = Optional.of(0);
    private Instant now = NOW;
    private Optional<Intake> intake = Optional.empty();
    private @Nullable String commit = COMMIT;
    private Evidence evidence =
            new Evidence(Optional.of(OneTable.counted(NOW, 0)), Optional.of(NOW), Optional.empty(), Optional.empty());

    @Test
    void withEverythingMetItIsTheSwitch() {
        assertThat(next().kind()).isEqualTo(Kind.SWITCH);
        assertThat(next().conditions()).extracting(Condition::state).containsOnly(State.MET);
    }

    @Test
    void beforeTheMigrationNothingElseCounts() {
        schema = SchemaState.ABSENT;

        assertThat(next().kind()).isEqualTo(Kind.MIGRATE);
        assertThat(next().conditions())
                .extracting(condition -> condition.statement().key())
                .containsExactly(
                        "checklist.condition.columns", "checklist.condition.migrations", "checklist.condition.backup");
    }

    @Test
    void migrationsThatTheCodeHasAndTheDatabaseHasNotComeBeforeTheRest() {
        pending = Optional.of(2);

        assertThat(next().kind()).isEqualTo(Kind.MIGRATE);
        assertThat(next().conditions())
                .extracting(Condition::state)
                .containsExactly(State.MET, State.NOT_MET, State.MET);

        pending = Optional.empty();
        assertThat(next().kind()).as("nobody knows of any").isEqualTo(Kind.SWITCH);
    }

    @Test
    void rowsWithoutAnOrganisationComeBeforeTheRest() {
        evidence = new Evidence(
                Optional.of(OneTable.counted(NOW, 3)), Optional.empty(), Optional.empty(), Optional.empty());
        now = MIGRATED.plus(Duration.ofDays(1));

        assertThat(next().kind()).isEqualTo(Kind.ASSIGN);
        assertThat(next().conditions().get(1).finding().arguments()).startsWith(3L);
    }

    @Test
    void aTableThatIsAcceptedWithoutItsColumnStandsInTheWayOfNothing() {
        evidence = new Evidence(
                Optional.of(OneTable.withoutColumn(NOW, "monitoring_ppa")),
                Optional.of(NOW),
                Optional.empty(),
                Optional.empty());
        assertThat(next().kind()).isEqualTo(Kind.ASSIGN);

        evidence = new Evidence(
                evidence.coverage(),
                evidence.rehearsed(),
                Optional.empty(),
                Optional.empty(),
                List.of("monitoring_ppa"));
        assertThat(next().kind()).isEqualTo(Kind.SWITCH);
    }

    @Test
    void whatNobodyCountedIsNotMet() {
        evidence = new Evidence(Optional.empty(), Optional.of(NOW), Optional.empty(), Optional.empty());

        assertThat(next().kind()).isEqualTo(Kind.COUNT);
        assertThat(next().conditions().get(1).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void aYoungMigrationIsWatchedAndThenABackupIsRehearsed() {
        evidence = new Evidence(evidence.coverage(), Optional.empty(), Optional.empty(), Optional.empty());
        now = MIGRATED.plus(Duration.ofDays(13));
        assertThat(next().kind()).isEqualTo(Kind.WATCH);

        now = MIGRATED.plus(Duration.ofDays(14));
        assertThat(next().kind()).isEqualTo(Kind.REHEARSE);
    }

    @Test
    void inBmmsModeThePilotsAreNextAndAModeThatIsUnknownIsLookedAtAgain() {
        mode = Optional.of(Mode.BMMS);
        assertThat(next().kind()).isEqualTo(Kind.ONBOARD);

        mode = Optional.empty();
        assertThat(next().kind()).isEqualTo(Kind.LOOK);
    }

    @Test
    void eachPilotIsAConditionUntilAllAreIn() {
        mode = Optional.of(Mode.BMMS);
        intake = Optional.of(
                new Intake(List.of(new Pilot("TESDA-BARMM", false), new Pilot("MAFAR", true)), false, 1, 44));

        assertThat(next().kind()).isEqualTo(Kind.ONBOARD);
        assertThat(next().conditions())
                .filteredOn(condition -> condition.statement().key().endsWith(".pilot"))
                .extracting(condition -> condition.statement().arguments().getFirst(), Condition::state)
                .containsExactly(tuple("TESDA-BARMM", State.NOT_MET), tuple("MAFAR", State.MET));
    }

    @Test
    void afterThePilotsTheOthersFollowAndThenNobody() {
        mode = Optional.of(Mode.BMMS);
        intake = Optional.of(new Intake(List.of(), true, 3, 44));
        assertThat(next().kind()).isEqualTo(Kind.ROLLOUT);
        assertThat(next().conditions().getLast().state()).isEqualTo(State.NOT_MET);

        intake = Optional.of(new Intake(List.of(), true, 44, 44));
        assertThat(next().kind()).isEqualTo(Kind.DONE);
        assertThat(next().conditions()).extracting(Condition::state).containsOnly(State.MET);
    }

    @Test
    void rowsThatLackTheirOrganisationAreToldInBmmsModeToo() {
        mode = Optional.of(Mode.BMMS);
        evidence = new Evidence(
                Optional.of(OneTable.counted(NOW, 3)), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(next().conditions().getFirst().state()).isEqualTo(State.NOT_MET);
    }

    @Test
    void outsideProductionNobodyAsksForStaging() {
        assertThat(next().conditions()).hasSize(5);
    }

    @Test
    void productionIsSwitchedAfterAStagingEnvironmentWithTheSameVersion() {
        staging(switched("obcms-staging", COMMIT), switched("another", "8d2c"));

        assertThat(next().kind()).isEqualTo(Kind.SWITCH);
        assertThat(last().state()).isEqualTo(State.MET);
        assertThat(last().finding().arguments()).containsExactly("obcms-staging", NOW.toString());
    }

    @Test
    void aSwitchOfAnotherVersionVouchesForNothing() {
        staging(switched("obcms-staging", "8d2c"));

        assertThat(next().kind()).isEqualTo(Kind.STAGE);
        assertThat(last().state()).isEqualTo(State.NOT_MET);
        assertThat(last().finding().key()).isEqualTo("checklist.condition.staging.other-version");
    }

    @Test
    void whereNoVersionIsKnownNobodyCanTell() {
        staging(switched("obcms-staging", null));
        assertThat(last().state()).isEqualTo(State.UNKNOWN);

        staging(switched("obcms-staging", COMMIT));
        commit = null;
        assertThat(last().state()).isEqualTo(State.UNKNOWN);
        assertThat(next().kind()).isEqualTo(Kind.STAGE);
    }

    @Test
    void whatWasNeverDoneIsToldFromWhatCannotBeRead() {
        staging();
        assertThat(last().state()).isEqualTo(State.NOT_MET);

        staging(new StagingRecord(List.of("obcms-staging"), List.of(), List.of(new Unread("copy", "STORE-FILE"))));
        assertThat(last().state()).isEqualTo(State.UNKNOWN);
        assertThat(last().finding().arguments()).containsExactly("copy", "STORE-FILE");

        staging(new StagingRecord(List.of(), List.of(), List.of()));
        assertThat(last().state()).as("others may have a staging environment").isEqualTo(State.UNKNOWN);
    }

    @Test
    void stagingComesAfterWhatIsMissingHere() {
        staging();
        evidence = new Evidence(evidence.coverage(), Optional.empty(), evidence.checklist(), evidence.staging());

        assertThat(next().kind()).isEqualTo(Kind.REHEARSE);
        assertThat(last().state()).isEqualTo(State.NOT_MET);
    }

    @Test
    void whoGoesOnWithoutStagingIsNamedAndTheConditionStaysAsItIs() {
        staging();
        ChecklistItem item = new ChecklistItem(Prerequisite.STAGED.item(), ItemKind.CHECK, "staged", null, false);
        SignOff word = new SignOff(item.id(), SignOff.Decision.OVERRIDDEN, "ana", NOW, "no second server", null);
        evidence = new Evidence(
                evidence.coverage(),
                evidence.rehearsed(),
                Optional.of(Board.of(List.of(item), Map.of(), Map.of(item.id(), word))),
                evidence.staging());

        assertThat(next().kind()).isEqualTo(Kind.SWITCH);
        assertThat(last().state()).isEqualTo(State.NOT_MET);
        assertThat(Texts.english().render(last().finding())).contains("obcms-staging", "ana goes on without it");
    }

    @Test
    void alsoTheMigrationAndTheOnboardingComeAfterStaging() {
        schema = SchemaState.ABSENT;
        staging(new StagedStep(StagedStep.Kind.ONBOARDING, "obcms-staging", NOW, null));
        assertThat(next().kind()).isEqualTo(Kind.MIGRATE);
        assertThat(last().state()).isEqualTo(State.NOT_MET);

        staging(switched("obcms-staging", "8d2c"));
        assertThat(last().state()).as("who was switched was migrated before").isEqualTo(State.MET);

        mode = Optional.of(Mode.BMMS);
        assertThat(last().state()).isEqualTo(State.NOT_MET);
        staging(new StagedStep(StagedStep.Kind.ONBOARDING, "obcms-staging", NOW, null));
        assertThat(last().state()).isEqualTo(State.MET);
    }

    private void staging(StagedStep... done) {
        staging(new StagingRecord(List.of("obcms-staging"), List.of(done), List.of()));
    }

    private void staging(StagingRecord record) {
        evidence = new Evidence(evidence.coverage(), evidence.rehearsed(), evidence.checklist(), Optional.of(record));
    }

    private static StagedStep switched(String environment, @Nullable String commit) {
        return new StagedStep(StagedStep.Kind.SWITCH, environment, NOW, commit);
    }

    private Condition last() {
        return next().conditions().getLast();
    }

    private NextStep next() {
        Position position = Position.of(schema, Optional.of(MIGRATED), mode, intake, now);
        return NextStep.of(position, schema, pending, mode, evidence, intake, commit);
    }
}
