package org.bmms.console.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bmms.console.base.Language;
import org.bmms.console.base.Message;
import org.bmms.console.base.Texts;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.guide.GuidePicture.Phase;
import org.bmms.console.ui.onboarding.form.FormSight;
import org.bmms.console.ui.onboarding.form.Stage;
import org.bmms.console.ui.onboarding.proof.ProofSight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The exercise: what it takes for done, without a window. */
class OnboardTesdaTest {
    private static final FormSight NONE = FormSight.none();
    private static final String EMAIL = "ONB-EMAIL";

    private final Scenario scenario = OnboardTesda.scenario();
    private final GuideViewModel tour = new GuideViewModel(scenario, InstantSource.system());

    @Test
    void theWholeWayIsRecognisedByWhatTheFormAndTheTargetSay() {
        List<String> way = new ArrayList<>();
        see(Screen.OVERVIEW, NONE);
        tour.begin();
        way.add(step());
        see(Screen.ONBOARDING, NONE);
        way.add(step());
        see(Screen.ONBOARDING, fill("TESDA", false, 0, Set.of("ONB-LOOKALIKE")));
        way.add(step());
        see(Screen.ONBOARDING, fill(OnboardTesda.CODE, true, 0, Set.of()));
        way.add(step());
        see(Screen.ONBOARDING, fill(OnboardTesda.CODE, true, 0, Set.of(EMAIL)));
        way.add(step());
        see(Screen.ONBOARDING, fill(OnboardTesda.CODE, true, 1, Set.of()));
        way.add(step());
        see(Screen.ONBOARDING, previewed(2));
        way.add(step());
        tour.next();
        see(Screen.ONBOARDING, at(Stage.REVIEW, "", false, Set.of()));
        way.add(step());
        tour.next();
        way.add(step());
        see(Screen.ONBOARDING, at(Stage.RESULT, OnboardTesda.CODE, false, Set.of(OnboardTesda.CODE)));
        way.add(step());
        see(Screen.ONBOARDING, at(Stage.RESULT, OnboardTesda.CODE, true, Set.of(OnboardTesda.CODE)));
        way.add(step());
        see(Screen.ONBOARDING, at(Stage.CHOOSE, "", false, Set.of(OnboardTesda.CODE)));
        tour.next();
        way.add(step());
        see(Screen.ONBOARDING, nothingToWrite());
        way.add(step());
        see(Screen.ONBOARDING, at(Stage.CHOOSE, "", false, Set.of(OnboardTesda.CODE)));
        way.add(step());
        tour.see(new TrainingSight(Screen.ONBOARDING, NONE, new ProofSight(OnboardTesda.CODE, ""), ""));
        way.add(step());
        tour.see(new TrainingSight(Screen.ONBOARDING, NONE, new ProofSight(OnboardTesda.CODE, "MOH"), ""));
        way.add(step());
        tour.see(new TrainingSight(Screen.ONBOARDING, NONE, new ProofSight(OnboardTesda.CODE, OnboardTesda.CODE), ""));
        tour.next();
        way.add(step());
        tour.see(new TrainingSight(Screen.ORGANIZATIONS, NONE, ProofSight.none(), OnboardTesda.CODE));
        tour.next();
        way.add(step());
        see(Screen.OVERVIEW, NONE);
        tour.next();
        way.add(step());

        assertThat(way)
                .containsExactly(
                        "DO open",
                        "MISTAKE lookalike",
                        "MEND lookalike",
                        "MISTAKE email",
                        "MEND email",
                        "DO users",
                        "DO summary",
                        "DO rows",
                        "DO confirm",
                        "DO hand-out",
                        "DO list",
                        "MISTAKE again",
                        "MEND again",
                        "DO proof",
                        "DO verdict",
                        "DO verdict",
                        "DO organization",
                        "DO progress",
                        "OVER over");
    }

    @Test
    void anotherOrganisationThanTheOneThatWasMeantIsNotTheRecovery() {
        see(Screen.ONBOARDING, NONE);
        tour.begin();
        see(Screen.ONBOARDING, fill("TESDA", false, 0, Set.of("ONB-LOOKALIKE")));
        see(Screen.ONBOARDING, fill("TESDA", false, 0, Set.of()));
        assertThat(step()).as("somebody said that it is another one").isEqualTo("MEND lookalike");

        see(Screen.ONBOARDING, fill("MOH", true, 0, Set.of()));
        assertThat(step()).isEqualTo("MEND lookalike");
    }

    @Test
    void whatHappensBehindAnotherScreenDoesNotCount() {
        see(Screen.ONBOARDING, NONE);
        tour.begin();
        see(Screen.LOGS, fill("TESDA", false, 0, Set.of("ONB-LOOKALIKE")));

        assertThat(step()).isEqualTo("MISTAKE lookalike");
    }

    @Test
    void theOrganisationIsOneOfTheCatalogue() {
        assertThat(MoaCatalogue.read()).anyMatch(moa -> moa.code().equals(OnboardTesda.CODE));
    }

    @ParameterizedTest
    @EnumSource
    void everyStepSaysWhatToDoInEveryLanguage(Language language) {
        Texts texts = Texts.in(language);
        Stream<Message> said = Stream.concat(
                Stream.concat(Stream.of(scenario.name(), scenario.purpose()), scenario.learnt().stream()),
                scenario.steps().stream()
                        .flatMap(step -> Stream.concat(
                                Stream.of(scenario.title(step), scenario.text(step)),
                                step.mistake() == null ? Stream.of() : Stream.of(scenario.mending(step)))));

        assertThat(said.map(texts::render)).isNotEmpty().noneMatch(text -> text.isBlank() || text.contains("{"));
    }

    private String step() {
        GuidePicture picture = tour.picture().get();
        assertThat(picture).isNotNull();
        String step = picture.phase() == Phase.OVER
                ? "over"
                : scenario.steps().get(picture.number() - 1).id();
        return picture.phase() + " " + step;
    }

    private void see(Screen screen, FormSight form) {
        tour.see(new TrainingSight(screen, form));
    }

    private static FormSight fill(String code, boolean stored, int users, Set<String> problems) {
        return new FormSight(Stage.FILL, code, stored, users, problems, false, false, "", false, Set.of());
    }

    private static FormSight previewed(int users) {
        return new FormSight(Stage.FILL, OnboardTesda.CODE, true, users, Set.of(), true, false, "", false, Set.of());
    }

    private static FormSight nothingToWrite() {
        return new FormSight(
                Stage.REVIEW, OnboardTesda.CODE, true, 0, Set.of(), true, true, "", false, Set.of(OnboardTesda.CODE));
    }

    private static FormSight at(Stage stage, String finished, boolean handedOut, Set<String> onboarded) {
        return new FormSight(stage, "", false, 0, Set.of(), false, false, finished, handedOut, onboarded);
    }
}
