package org.bmms.console.ui.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.activation.gate.Preflight;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.Prerequisite;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlanFailure;
import org.bmms.console.ui.UiFailure;
import org.bmms.console.ui.activation.CheckRow.Standing;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.run.Holding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class WizardViewModelTest {
    private final WizardBench bench = new WizardBench();
    private final WizardViewModel wizard = bench.wizard;

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void continueOpensWhenAllPrerequisitesAreMet() {
        assertThat(reason()).isEqualTo("ui-activation.footer.not-read");
        wizard.arrive(null);
        bench.settle();

        assertThat(reason()).isEqualTo("ui-activation.footer.prerequisites");
        assertThat(wizard.footer().get().reason().arguments()).containsExactly(2, 6);
        wizard.next();
        assertThat(wizard.stop().get()).isEqualTo(WizardStop.PREREQUISITES);

        bench.signOff();
        assertThat(wizard.footer().get().open()).isTrue();
        wizard.prerequisites().say(Prerequisite.TRAINED, Decision.WITHDRAWN, "no", "");
        bench.settle();
        assertThat(wizard.footer().get().open()).isFalse();
    }

    @Test
    void aCheckThatFailsHoldsUpTheWayUntilItIsCheckedAgain() {
        toPreflight();
        assertThat(wizard.footer().get().open()).isTrue();

        bench.source.target.worker = "failed";
        wizard.preflight().check(CheckPart.TARGET);
        bench.settle();
        assertThat(reason()).isEqualTo("ui-activation.footer.failed");
        assertThat(wizard.preflight()
                        .picture()
                        .get()
                        .rows(CheckGroup.SERVICES)
                        .getFirst()
                        .standing())
                .isEqualTo(Standing.FAILED);
        bench.source.asked.clear();

        bench.source.target.worker = "active";
        wizard.preflight().check(CheckPart.TARGET);
        bench.settle();
        assertThat(wizard.footer().get().open()).isTrue();
        assertThat(bench.source.asked)
                .as("the coverage is not counted for that again")
                .containsExactly("fingerprint", "TARGET");
    }

    @Test
    void whatCannotBeReadIsUnknownAndNotPassed() {
        toPreflight();
        bench.source.unreachable = Failure.unchanged(UiFailure.NO_DISPLAY);
        wizard.preflight().checkAll();
        bench.settle();

        assertThat(reason()).isEqualTo("ui-activation.footer.unknown");
        assertThat(wizard.preflight().picture().get().failures()).hasSize(1);
    }

    @Test
    void aBackupThatWasNotRestoredLetsPreflightPassButNotTheReview() {
        bench.source.rehearsed = false;
        toPreflight();
        assertThat(wizard.preflight().picture().get().count(Standing.LATER)).isEqualTo(1);
        wizard.next();
        bench.settle();
        assertThat(wizard.stop().get()).isEqualTo(WizardStop.BACKUP);
        assertThat(reason()).isEqualTo("ui-activation.footer.backup");

        bench.source.rehearsed = true;
        wizard.backup().backUp();
        bench.settle();

        assertThat(bench.runSource.typed).isEqualTo("obcms-production");
        assertThat(bench.source.asked).contains("remember");
        assertThat(wizard.footer().get().open()).isTrue();
    }

    @Test
    void whoWantsABackupIsLedToItAndNotPastThePrerequisites() {
        wizard.arrive(Screen.BACKUP);
        bench.settle();

        assertThat(wizard.stop().get()).isEqualTo(WizardStop.BACKUP);
        assertThat(wizard.backup().picture().get()).isNotNull();

        wizard.back();
        bench.settle();
        wizard.next();
        bench.settle();
        assertThat(wizard.stop().get()).isEqualTo(WizardStop.BACKUP);
        assertThat(wizard.footer().get().open()).isFalse();
        assertThat(wizard.footer().get().reason().key()).isEqualTo("ui-activation.footer.prerequisites-first");
        wizard.next();
        assertThat(wizard.stop().get()).isEqualTo(WizardStop.BACKUP);
    }

    @Test
    void aBackupIsOfferedAlsoWhereThereIsAPlan() {
        bench.toReview();
        wizard.arrive(Screen.BACKUP);
        bench.settle();
        assertThat(wizard.stop().get()).isEqualTo(WizardStop.BACKUP);
        assertThat(wizard.footer().get().open()).isTrue();
    }

    @Test
    void thePlanExpiresAndIsMadeAgain() {
        bench.toReview();
        assertThat(wizard.stop().get()).isEqualTo(WizardStop.REVIEW);
        wizard.tick();
        assertThat(wizard.review().remaining().get()).isEqualTo(Duration.ofMinutes(30));

        bench.source.now = bench.source.now.plus(Duration.ofMinutes(30)).plusSeconds(1);
        wizard.tick();
        assertThat(reason()).isEqualTo("ui-activation.footer.expired");
        assertThat(wizard.review().isValid()).isFalse();
        wizard.begin("obcms-production");
        assertThat(bench.runs.isInHand()).isFalse();

        wizard.planAgain();
        bench.settle();
        assertThat(wizard.review().isValid()).isTrue();
        assertThat(wizard.footer().get().open()).isTrue();
    }

    @Test
    void aPlanIsNotKeptWhenTheTargetWasFoundToBeAnother() {
        bench.toReview();
        Plan first = plan();
        wizard.back();
        wizard.next();
        bench.settle();
        assertThat(plan()).isEqualTo(first);

        wizard.back();
        bench.source.target.commit = "another";
        wizard.preflight().check(CheckPart.TARGET);
        bench.settle();
        wizard.next();
        bench.settle();
        assertThat(plan().fingerprint()).isNotEqualTo(first.fingerprint());
    }

    @Test
    void typingTheNameMovesToConfirmAndTheSwitchIsShownToItsEnd() {
        bench.toReview();
        wizard.confirming(true);
        assertThat(wizard.stop().get()).isEqualTo(WizardStop.CONFIRM);

        wizard.begin("obcms-production");
        assertThat(wizard.stop().get()).isEqualTo(WizardStop.RUN);
        assertThat(wizard.footer().get().back()).isFalse();
        bench.await(() ->
                wizard.stop().get() == WizardStop.VERIFY && !bench.runs.busy().get());
        assertThat(reason()).isEqualTo("ui-activation.footer.run.waits");
        assertThat(wizard.isAtItsGoal()).isFalse();
        bench.runs.keep();
        bench.settle();

        assertThat(bench.runs.picture().get().holding()).isEqualTo(Holding.OVER);
        assertThat(wizard.stop().get()).isEqualTo(WizardStop.VERIFY);
        assertThat(wizard.isAtItsGoal()).isTrue();
        assertThat(reason()).isEqualTo("ui-activation.footer.run.done");
        wizard.arrive(Screen.BACKUP);
        bench.settle();
        assertThat(wizard.stop().get())
                .as("nothing goes on that a backup would hide")
                .isEqualTo(WizardStop.BACKUP);
        wizard.startOver();
        assertThat(wizard.stop().get()).isEqualTo(WizardStop.PREREQUISITES);
        assertThat(wizard.review().picture().get()).isNull();
    }

    @Test
    void whatDriftedIsRefusedWithWhatDiffersAndPlannedAgain() {
        bench.toReview();
        Message drift = Message.of("session.drift.item", "app1.settings.sha256", "a", "b");
        bench.runSource.refusal =
                new Failure(PlanFailure.DRIFTED, Changed.NO, List.of(plan().id(), drift, 1, drift), null);
        wizard.confirming(true);
        wizard.begin("obcms-production");
        bench.settle();

        assertThat(wizard.stop().get()).isEqualTo(WizardStop.CONFIRM);
        assertThat(wizard.refused().get()).isNotNull();
        wizard.planAgain();
        bench.settle();
        assertThat(wizard.refused().get()).isNull();
        assertThat(wizard.stop().get()).isEqualTo(WizardStop.REVIEW);
    }

    @Test
    void aSwitchThatSomebodyLeftIsFoundWhereItIs() {
        Plan plan = bench.source.activation(bench.source.target.fingerprint(), passing());
        bench.known.add(
                bench.runSource.left(plan, new Event.Started(plan.hash()), new Event.StepIntended("back-up-env.app1")));
        bench.environment.read();
        bench.await(() -> wizard.stop().get() == WizardStop.RUN);

        assertThat(bench.runs.picture().get().holding()).isEqualTo(Holding.LEFT);
        assertThat(reason()).isEqualTo("ui-activation.footer.run.left");
        assertThat(wizard.isReachable(WizardStop.PREFLIGHT)).isFalse();

        wizard.arrive(Screen.BACKUP);
        bench.settle();
        assertThat(wizard.stop().get()).isEqualTo(WizardStop.RUN);
    }

    @Test
    void whatWasPassedCanBeLookedAtAgain() {
        bench.toReview();

        assertThat(wizard.isReachable(WizardStop.PREFLIGHT)).isTrue();
        assertThat(wizard.isReachable(WizardStop.RUN)).isFalse();
        wizard.go(WizardStop.PREFLIGHT);
        assertThat(wizard.stop().get()).isEqualTo(WizardStop.PREFLIGHT);
        assertThat(wizard.preflight().picture().get().isOpen()).isTrue();
    }

    @Test
    void aPlanIsSavedAsTheCommandLineWritesIt(@TempDir Path directory) throws IOException {
        bench.toReview();
        List<Path> saved = new ArrayList<>();
        wizard.review().save(directory.resolve("plan.json"), saved::add);
        bench.settle();

        assertThat(saved).hasSize(1);
        assertThat(Plan.fromJson(Files.readString(saved.getFirst()))).isEqualTo(plan());

        wizard.review().save(directory.resolve("absent/plan.json"), saved::add);
        bench.settle();
        assertThat(wizard.review().failure().get().code()).isEqualTo(WizardFailure.NOT_SAVED);
        assertThat(wizard.review().picture().get()).isNotNull();
    }

    @Test
    void prerequisitesThatCannotBeReadSayWhy() {
        bench.source.unreachable = Failure.unchanged(UiFailure.NO_DISPLAY);
        wizard.arrive(null);
        bench.settle();

        assertThat(wizard.prerequisites().failure().get()).isNotNull();
        assertThat(wizard.prerequisites().picture().get()).isNull();
        bench.source.target.effect = null;
        bench.source.unreachable = null;
        wizard.readNow();
        bench.settle();
        assertThat(wizard.prerequisites().failure().get()).isNull();
        assertThat(wizard.prerequisites().picture().get().open()).hasSize(3);
    }

    private void toPreflight() {
        wizard.arrive(null);
        bench.settle();
        bench.signOff();
        wizard.next();
        bench.settle();
        assertThat(wizard.stop().get()).isEqualTo(WizardStop.PREFLIGHT);
    }

    private Preflight passing() {
        return new Preflight(List.of());
    }

    private Plan plan() {
        ReviewPicture picture = wizard.review().picture().get();
        assertThat(picture).isNotNull();
        return picture.plan();
    }

    private String reason() {
        return wizard.footer().get().reason().key();
    }
}
