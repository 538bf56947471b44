package org.bmms.console.ui.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.bmms.console.activation.gate.Preflight;
import org.bmms.console.checklist.KnownSwitch;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.target.fingerprint.FoundTarget;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.ui.plan.ReviewStep;
import org.bmms.console.ui.plan.ReviewStep.Touch;
import org.junit.jupiter.api.Test;

class ReviewPictureTest {
    private final PreparedWizard source = new PreparedWizard();

    @Test
    void aStepSaysWhatItDoesToTheTarget() {
        assertThat(picture().steps())
                .extracting(ReviewStep::touch)
                .containsExactly(
                        Touch.CHANGES,
                        Touch.CHANGES,
                        Touch.CHANGES,
                        Touch.READS,
                        Touch.CHANGES,
                        Touch.DOWNTIME,
                        Touch.CHANGES,
                        Touch.READS);
        assertThat(picture().back()).extracting(ReviewStep::touch).containsExactly(Touch.CHANGES, Touch.DOWNTIME);
    }

    @Test
    void ofManyCommandsTheOneCountsThatDoesIt() {
        ReviewStep write = picture().steps().get(2);

        assertThat(write.main())
                .isInstanceOfSatisfying(
                        PlannedAction.Command.class,
                        command -> assertThat(command.line()).startsWith("mv "));
        assertThat(write.actions()).hasSize(4);
    }

    @Test
    void downtimeIsSaidOnlyWhereItWasMeasured() {
        assertThat(DowntimeWords.figure(picture()).key()).isEqualTo("ui-activation.downtime.about");

        source.switches = List.of(new KnownSwitch("s", Kind.STAGING, "r", FoundTarget.NOW, null, null));
        assertThat(DowntimeWords.figure(picture()).key()).isEqualTo("ui-activation.downtime.unmeasured");
        assertThat(DowntimeWords.source(picture()).arguments()).containsExactly(120L);
    }

    @Test
    void theNewestMeasurementCounts() {
        KnownSwitch unmeasured = new KnownSwitch("p", Kind.PRODUCTION, "r2", FoundTarget.NOW, null, null);
        KnownSwitch measured = new KnownSwitch("s", Kind.STAGING, "r1", FoundTarget.NOW, Duration.ofMillis(2400), null);
        source.switches = List.of(unmeasured, measured);

        assertThat(picture().measured()).contains(measured);
    }

    @Test
    void aGuardThatOneHostLacksIsNoGuard() {
        assertThat(picture().isGuarded()).isTrue();
        source.guarded = false;
        assertThat(picture().isGuarded()).isFalse();
        assertThat(picture().unguarded()).containsExactly("app1");
    }

    @Test
    void theDifferencesAreThoseOfThePlan() {
        assertThat(picture().files()).extracting(PlannedAction.FileChange::path).containsExactly("/opt/obcms/.env");
    }

    private ReviewPicture picture() {
        return ReviewPicture.of(
                source.activation(source.target.fingerprint(), new Preflight(List.of())), source.switches());
    }
}
