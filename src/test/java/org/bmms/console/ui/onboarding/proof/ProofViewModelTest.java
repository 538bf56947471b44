package org.bmms.console.ui.onboarding.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.isolation.IsolationVerdict;
import org.bmms.console.ui.onboarding.proof.ProofStage.Failed;
import org.bmms.console.ui.onboarding.proof.ProofStage.Meaningless;
import org.bmms.console.ui.onboarding.proof.ProofStage.Over;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.QueuedWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProofViewModelTest {
    private final QueuedWindow window = new QueuedWindow();
    private final BackgroundWork work = new BackgroundWork(window);
    private final PreparedProof source = new PreparedProof();
    private Instant now = PreparedProof.NOON;
    private final ProofViewModel model = new ProofViewModel(source, work, () -> now);

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void aPilotWithUsersAndTheUsualOrganisationAreProposed() {
        model.read();
        settle();

        assertThat(code(model.pilot().get())).isEqualTo("MOH");
        assertThat(code(model.other().get())).isEqualTo("OOBC");
        assertThat(model.obstacle()).isNull();
    }

    @Test
    void thePilotThatWasAskedForIsChosenAlsoWhenAnotherOneWas() {
        model.choosePilot("MOLE");
        settle();
        assertThat(code(model.pilot().get())).isEqualTo("MOLE");

        model.choosePilot("mafar");
        assertThat(code(model.pilot().get())).isEqualTo("MAFAR");
        model.choosePilot("NOPE");
        assertThat(code(model.pilot().get())).isEqualTo("MAFAR");
        assertThat(Objects.requireNonNull(model.failure().get()).code())
                .isEqualTo(OnboardingFailure.UNKNOWN_ORGANIZATION);
    }

    @Test
    void readingAgainKeepsWhatIsChosen() {
        model.choosePilot("MOLE");
        settle();
        model.read();
        settle();

        assertThat(code(model.pilot().get())).isEqualTo("MOLE");
    }

    @Test
    void nobodyIsComparedWithItself() {
        model.choosePilot("OOBC");
        settle();

        assertThat(model.obstacle()).isEqualTo(Message.of("ui-proof.obstacle.same"));
        model.prove();
        assertThat(source.orders).isEmpty();
    }

    @Test
    void theOrderSaysAsWhomAndWhereItIsLooked() {
        model.read();
        settle();
        model.pilotUser().set(" amina ");
        model.pages().set("/mana/, /communities/");
        model.tasks().set("portal.tasks.list_records");
        source.answers.add(PreparedProof.report(IsolationVerdict.PROVEN, List.of(), List.of()));
        model.prove();
        settle();

        assertThat(source.orders).singleElement().satisfies(order -> {
            assertThat(order.pilot()).isEqualTo("MOH");
            assertThat(order.pilotUser()).contains("amina");
            assertThat(order.otherUser()).isEmpty();
            assertThat(order.pages()).containsExactly("/dashboard/", "/", "/mana/", "/communities/");
            assertThat(order.tasks()).containsExactly("portal.tasks.list_records");
        });
        assertThat(model.stage().get()).isInstanceOf(Over.class);
        model.pilot().set(source.parties.getLast());
        assertThat(model.pilotUser().get()).as("of another organisation").isEmpty();
    }

    @Test
    void theUsersOfTheChosenOnesAreOffered() {
        model.read();
        settle();

        assertThat(code(model.pilot().get())).isEqualTo("MOH");
        assertThat(model.pilotLogins().get()).containsExactly("amina", "jamil");
        assertThat(model.otherLogins().get()).containsExactly("staff");
        model.pilot().set(source.parties.getFirst());
        settle();
        assertThat(model.pilotLogins().get()).as("it has no users").isEmpty();
    }

    @Test
    void itsAgeIsSaid() {
        assertThat(model.age()).isEmpty();
        prove(PreparedProof.report(IsolationVerdict.PROVEN, List.of(), List.of()));

        assertThat(model.age()).contains(Message.of("ui-proof.age.now"));
        now = now.plus(Duration.ofMinutes(5));
        assertThat(model.age()).contains(Message.of("ui-proof.age.minutes", 5L));
        now = now.plus(Duration.ofDays(2));
        assertThat(model.age()).contains(Message.of("ui-proof.age.days", 2L));
    }

    @Test
    void aSuperusersProofIsRefusedAsMeaninglessAndOtherFailuresAreNot() {
        prove(Failure.unchanged(OnboardingFailure.PROOF_SUPERUSER, "admin"));
        assertThat(model.stage().get()).isInstanceOf(Meaningless.class);

        prove(Failure.unchanged(OnboardingFailure.PROOF_BYPASSES, "postgres"));
        assertThat(model.stage().get()).isInstanceOf(Meaningless.class);

        prove(Failure.changed(OnboardingFailure.PROOF_REMAINS, 1, "auth_user"));
        assertThat(model.stage().get()).isInstanceOf(Failed.class);
    }

    @Test
    void oneProofAtATimeAndItCanBeStopped() {
        model.read();
        settle();
        model.prove();
        assertThat(model.obstacle()).isEqualTo(Message.of("ui-proof.obstacle.going-on"));
        model.prove();
        model.stop();
        source.answers.add(Failure.unchanged(DatabaseFailure.CANCELLED, "x"));
        settle();

        assertThat(source.orders).hasSize(1);
        assertThat(Objects.requireNonNull(source.cancellation).isRequested()).isTrue();
        assertThat(model.stage().get()).isInstanceOf(Failed.class);
        assertThat(model.obstacle()).isNull();
    }

    @Test
    void theReportIsSaved() {
        prove(PreparedProof.report(IsolationVerdict.FAILED, List.of(PreparedProof.PAGE), List.of()));
        model.save(Path.of("proof.json"), saved -> {});
        settle();

        assertThat(source.written).containsExactly(Path.of("proof.json"));
    }

    private void prove(Object answer) {
        model.read();
        settle();
        source.answers.add(answer);
        model.prove();
        settle();
    }

    private static String code(ProofSource.@org.jspecify.annotations.Nullable Party party) {
        return Optional.ofNullable(party).map(ProofSource.Party::code).orElse("");
    }

    private void settle() {
        window.until(() -> work.running().isEmpty());
    }
}
