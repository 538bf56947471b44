package org.bmms.console.ui.onboarding.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.bmms.console.base.Failure;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.password.Credential;
import org.bmms.console.ui.onboarding.form.PreparedOnboarding.Run;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.QueuedWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The way of an organisation from the list to the hand-out (promises D4, D5). */
@Timeout(60)
class OnboardingViewModelTest {
    private static final String ENVIRONMENT = "production";

    private final QueuedWindow window = new QueuedWindow();
    private final BackgroundWork work = new BackgroundWork(window);
    private final PreparedOnboarding source = new PreparedOnboarding();
    private final OnboardingViewModel model = new OnboardingViewModel(source, ENVIRONMENT, work);
    private final CatalogueViewModel catalogue =
            new CatalogueViewModel(MoaCatalogue.read(), model.form().known());

    @BeforeEach
    void load() {
        model.form().load();
        settle();
    }

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void whatIsWrongKeepsFromTheReviewAndIsShownEverywhere() {
        model.begin(catalogue, "MOLE");
        user().email().text().set("not an address");
        model.review();
        settle();

        assertThat(model.stage().get()).isEqualTo(Stage.FILL);
        assertThat(model.form().shown(user().email())).isPresent();
        assertThat(model.form().shown(user().firstName())).isPresent();
    }

    @Test
    void whatWasReviewedIsCarriedOutWithTheNameThatWasTyped() {
        reviewed();
        assertThat(model.stage().get()).isEqualTo(Stage.REVIEW);
        assertThat(model.isRunnable()).isTrue();
        model.run(ENVIRONMENT);
        Run run = source.next();

        assertThat(model.stage().get()).isEqualTo(Stage.RUN);
        assertThat(model.held()).isPresent();
        assertThat(run.typed()).isEqualTo(ENVIRONMENT);
        assertThat(run.shown().request().organization().code()).isEqualTo("MOLE");
        run.ends();
        settle();

        assertThat(model.stage().get()).isEqualTo(Stage.RESULT);
        assertThat(model.form().draft().isEmpty()).isTrue();
    }

    @Test
    void passwordsAreThereUntilTheyAreLeft() {
        model.form().draft().passwords().set(PasswordPolicy.TEMPORARY);
        done();
        HandOut handOut = Objects.requireNonNull(model.finished().get()).handOut();

        assertThat(handOut.credentials())
                .first()
                .satisfies(
                        one -> assertThat(one.secret().orElseThrow().reveal()).isEqualTo(PreparedOnboarding.PASSWORD));
        assertThat(handOut.wouldBeLost()).isTrue();
        assertThat(model.held()).isPresent();
        Credential shown = handOut.credentials().getFirst();
        model.leaveResult();

        assertThat(handOut.gone().get()).isTrue();
        assertThat(handOut.credentials().getFirst().secret()).isEmpty();
        assertThat(handOut.wouldBeLost()).isFalse();
        assertThat(shown.secret().orElseThrow().toString()).doesNotContain(PreparedOnboarding.PASSWORD);
        assertThat(model.held()).isEmpty();
    }

    @Test
    void aRefusedFieldIsNamedAndNothingThatWasTypedIsLost() {
        reviewed();
        model.run(ENVIRONMENT);
        Failure refused = FieldProblem.of(OnboardingFailure.USER_TAKEN, "users.1.username", "jamil")
                .failure();
        source.next().fails(refused);
        settle();

        assertThat(model.stage().get()).isEqualTo(Stage.FILL);
        assertThat(model.failure().get()).isEqualTo(refused);
        assertThat(model.form().shown(user().login()))
                .map(FieldProblem::failure)
                .contains(refused);
        assertThat(user().email().value()).isEqualTo("jamil@mole.example");
        user().login().text().set("jamil.s");
        assertThat(model.form().shown(user().login())).isEmpty();
    }

    @Test
    void anUnknownEndIsLookedAtBeforeAnythingElse() {
        reviewed();
        model.run(ENVIRONMENT);
        source.next().fails(Failure.unknown(DatabaseFailure.OUTCOME_UNKNOWN, "storing"));
        settle();

        assertThat(model.stage().get()).isEqualTo(Stage.REVIEW);
        assertThat(model.isUnknown()).isTrue();
        assertThat(model.isRunnable()).isFalse();
        assertThat(user().email().value()).isEqualTo("jamil@mole.example");
        source.stored();
        model.review();
        settle();

        assertThat(Objects.requireNonNull(model.reviewed().get()).changesNothing())
                .isTrue();
    }

    @Test
    void afterALostConnectionTheSameRowsCanBeConfirmedAgain() {
        reviewed();
        model.run(ENVIRONMENT);
        Failure lost = Failure.unchanged(DatabaseFailure.CONNECTION_LOST, "storing");
        source.next().fails(lost);
        settle();

        assertThat(model.stage().get()).isEqualTo(Stage.REVIEW);
        assertThat(model.failure().get()).isEqualTo(lost);
        assertThat(model.isRunnable()).isTrue();
    }

    @Test
    void rowsThatHaveChangedMeanwhileAreShownAgainFirst() {
        reviewed();
        model.run(ENVIRONMENT);
        source.next().fails(Failure.unchanged(OnboardingFailure.DRIFT, "MOLE"));
        settle();

        assertThat(model.isRunnable()).isFalse();
        model.review();
        settle();
        assertThat(model.isRunnable()).isTrue();
        assertThat(model.failure().get()).isNull();
    }

    @Test
    void whatOnlyTheTargetKnowsLeadsBackToItsField() {
        source.knows(FieldProblem.of(OnboardingFailure.USER_ELSEWHERE, "users.1.username", "jamil", "MOH"));
        reviewed();

        assertThat(model.stage().get()).isEqualTo(Stage.FILL);
        assertThat(model.form().shown(user().login())).isPresent();
    }

    @Test
    void aTargetThatCannotBeReadIsSaidAndCanBeReadAgain() {
        model.begin(catalogue, "MOLE");
        fill();
        Failure gone = Failure.unchanged(DatabaseFailure.UNREACHABLE, "db1", 5432);
        source.unreadable(gone);
        model.review();
        settle();

        assertThat(model.failure().get()).isEqualTo(gone);
        assertThat(model.stage().get()).isEqualTo(Stage.FILL);
        source.unreadable(null);
        model.review();
        settle();
        assertThat(model.stage().get()).isEqualTo(Stage.REVIEW);
    }

    @Test
    void cancellingAsksTheEngineToStop() {
        reviewed();
        model.run(ENVIRONMENT);
        Run run = source.next();
        model.cancel();

        assertThat(run.cancellation().isRequested()).isTrue();
        run.fails(Failure.unchanged(DatabaseFailure.CANCELLED, "storing"));
        settle();
        assertThat(model.stage().get()).isEqualTo(Stage.REVIEW);
    }

    @Test
    void whatIsTypedStaysUntilItIsDiscarded() {
        model.begin(catalogue, "MOLE");
        fill();
        model.chooseAnother();
        model.backToForm();

        assertThat(user().email().value()).isEqualTo("jamil@mole.example");
        assertThat(model.held()).isPresent();
        model.discard();
        assertThat(model.form().draft().isEmpty()).isTrue();
        assertThat(model.held()).isEmpty();
    }

    @Test
    void aViewerSeesTheRowsAndCannotStoreThem() {
        source.viewer();
        model.form().load();
        settle();
        reviewed();

        assertThat(model.stage().get()).isEqualTo(Stage.REVIEW);
        assertThat(model.isRunnable()).isFalse();
        model.run(ENVIRONMENT);
        assertThat(model.running().get()).isNull();
        assertThat(Objects.requireNonNull(model.form().known().get()).refusal()).isPresent();
    }

    private void done() {
        reviewed();
        model.run(ENVIRONMENT);
        source.next().ends();
        settle();
    }

    private void reviewed() {
        model.begin(catalogue, "MOLE");
        fill();
        model.review();
        settle();
    }

    private void fill() {
        user().firstName().text().set("Jamil");
        user().email().text().set("jamil@mole.example");
    }

    private UserDraft user() {
        List<UserDraft> users = model.form().draft().users();
        return users.getFirst();
    }

    private void settle() {
        window.until(() -> work.running().isEmpty());
    }
}
