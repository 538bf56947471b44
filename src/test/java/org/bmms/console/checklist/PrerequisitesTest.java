package org.bmms.console.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bmms.console.base.Message;
import org.bmms.console.base.Texts;
import org.bmms.console.checklist.PrerequisiteStand.Asks;
import org.bmms.console.checklist.PrerequisiteStand.State;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.OneTable;
import org.bmms.console.database.SchemaState;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.fingerprint.FoundTarget;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.profile.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PrerequisitesTest {
    private static final Instant NOW = FoundTarget.NOW;

    private final FoundTarget target = new FoundTarget();
    private Fact<CoverageReport> coverage = Fact.of(OneTable.counted(NOW, 0));
    private List<KnownSwitch> switches = List.of(staging(FoundTarget.COMMIT));
    private Map<ItemId, SignOff> signOffs = Map.of();

    @Test
    void whatFactsShowNeedsNobodysWord() {
        assertThat(stands().subList(0, 4)).allSatisfy(stand -> {
            assertThat(stand.state()).isEqualTo(State.PROVEN);
            assertThat(stand.asks()).isEqualTo(Asks.NOTHING);
            assertThat(stand.evidence()).isNotEmpty();
        });
        assertThat(stands().subList(4, 6)).extracting(PrerequisiteStand::state).containsOnly(State.OPEN);
    }

    @TestFactory
    Stream<DynamicTest> aDeploymentThatIsNotAsItMustBeFails() {
        return Stream.of(
                spoilt("checklist.deployed.mode-other", t -> t.effect = Mode.BMMS),
                spoilt("checklist.deployed.down", t -> t.worker = "failed"),
                spoilt("checklist.deployed.debug", t -> t.debug = true));
    }

    private static DynamicTest spoilt(String why, Consumer<FoundTarget> spoil) {
        return DynamicTest.dynamicTest(why, () -> {
            PrerequisitesTest test = new PrerequisitesTest();
            spoil.accept(test.target);
            PrerequisiteStand stand = test.stands().getFirst();

            assertThat(stand.state()).isEqualTo(State.FAILED);
            assertThat(stand.evidence().getFirst().key()).isEqualTo(why);
        });
    }

    @Test
    void whatCannotBeReadIsUnknownAndNobodyCanSignIt() {
        target.effect = null;
        target.redis = false;
        PrerequisiteStand stand = stands().getFirst();

        assertThat(stand.state()).isEqualTo(State.UNKNOWN);
        assertThat(stand.asks()).isEqualTo(Asks.NOTHING);
        coverage = Fact.unreadable(FingerprintFailure.TIME_LIMIT);
        assertThat(stand(Prerequisite.VALIDATED).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void aMigrationThatIsNotThereOrNotWholeFails() {
        target.pending = List.of("mana.0023");
        assertThat(stand(Prerequisite.MIGRATED).state()).isEqualTo(State.FAILED);
        target.schema = SchemaState.ABSENT;
        assertThat(stand(Prerequisite.MIGRATED).evidence().getFirst().key()).isEqualTo("checklist.why.absent");
    }

    @Test
    void oneRowWithoutAnOrganisationFailsWhateverSomebodyHasSigned() {
        coverage = Fact.of(OneTable.counted(NOW, 1));
        signOffs = said(Prerequisite.VALIDATED, Decision.OVERRIDDEN);

        PrerequisiteStand stand = stand(Prerequisite.VALIDATED);

        assertThat(stand.state()).isEqualTo(State.FAILED);
        assertThat(stand.asks()).isEqualTo(Asks.NOTHING);
    }

    @Test
    void aShortTimeOfWatchingIsGoneOverOnlyForAReasonOnRecord() {
        target.since = NOW.minus(Duration.ofDays(3));
        assertThat(stand(Prerequisite.VALIDATED).state()).isEqualTo(State.OPEN);
        assertThat(stand(Prerequisite.VALIDATED).asks()).isEqualTo(Asks.OVERRIDE);

        signOffs = said(Prerequisite.VALIDATED, Decision.DONE);
        assertThat(stand(Prerequisite.VALIDATED).state())
                .as("that it is done can be seen to be wrong")
                .isEqualTo(State.OPEN);

        signOffs = said(Prerequisite.VALIDATED, Decision.OVERRIDDEN);
        assertThat(stand(Prerequisite.VALIDATED).state()).isEqualTo(State.OVERRIDDEN);
    }

    @Test
    void stagingVouchesOnlyForTheSameVersion() {
        switches = List.of(staging("another"));
        PrerequisiteStand other = stand(Prerequisite.STAGED);
        assertThat(other.state()).isEqualTo(State.OPEN);
        assertThat(other.evidence().getFirst().key()).isEqualTo("checklist.prerequisite.staging-other");

        target.commit = null;
        switches = List.of(staging(null));
        assertThat(stand(Prerequisite.STAGED).state())
                .as("two unknown versions are not the same")
                .isEqualTo(State.OPEN);

        switches = List.of();
        assertThat(stand(Prerequisite.STAGED).evidence().getFirst().key())
                .isEqualTo("checklist.prerequisite.staging-none");
    }

    @Test
    void outsideProductionTheSwitchIsTheTest() {
        target.kind = Kind.TRAINING;
        switches = List.of();

        assertThat(stand(Prerequisite.STAGED).state()).isEqualTo(State.PROVEN);
    }

    @Test
    void whatNoProgramSeesIsSignedOff() {
        signOffs = said(Prerequisite.PILOTS, Decision.DONE);

        PrerequisiteStand stand = stand(Prerequisite.PILOTS);

        assertThat(stand.state()).isEqualTo(State.SIGNED);
        assertThat(stand.signOff()).isNotNull();
        assertThat(stand(Prerequisite.TRAINED).state()).isEqualTo(State.OPEN);
    }

    @Test
    void everyReasonHasItsText() {
        target.effect = null;
        target.since = null;
        target.redis = false;
        for (PrerequisiteStand stand : stands()) {
            for (Message reason : stand.evidence()) {
                assertThat(Texts.english().render(reason)).isNotBlank();
            }
        }
    }

    private PrerequisiteStand stand(Prerequisite prerequisite) {
        return stands().get(List.of(Prerequisite.values()).indexOf(prerequisite));
    }

    private List<PrerequisiteStand> stands() {
        return Prerequisites.of(
                new PrerequisiteFacts(target.profile(), target.fingerprint(), coverage, switches, signOffs, NOW));
    }

    private static Map<ItemId, SignOff> said(Prerequisite prerequisite, Decision decision) {
        return Map.of(prerequisite.item(), new SignOff(prerequisite.item(), decision, "ana", NOW, "because", null));
    }

    private static KnownSwitch staging(@org.jspecify.annotations.Nullable String commit) {
        return new KnownSwitch(
                "obcms-staging", Kind.STAGING, "20260330_101500-activation", NOW, Duration.ofMillis(3100), commit);
    }
}
