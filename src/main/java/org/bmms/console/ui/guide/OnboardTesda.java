package org.bmms.console.ui.guide;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.onboarding.OnboardingPart;
import org.bmms.console.ui.onboarding.form.FormSight;
import org.bmms.console.ui.onboarding.form.Stage;

/** The exercise to take TESDA in, on a target that was just switched (checklist § BMMS Step 5: Pilot MOA Onboarding). */
public final class OnboardTesda {
    /** How the catalogue has it. */
    public static final String CODE = "TESDA-BARMM";

    /** How people call it, and what a second organisation would have as its code. */
    static final String LOOKALIKE = "TESDA";

    private static final int MINUTES = 20;
    private static final Message REVIEW = Message.of("ui-onboarding.review");

    private OnboardTesda() {}

    /** The exercise, with three mistakes to make and to mend, and what to look at afterwards. */
    public static Scenario scenario() {
        return new Scenario(
                "ui-guide.tesda.",
                MINUTES,
                List.of(
                        open(),
                        lookalike(),
                        email(),
                        users(),
                        summary(),
                        rows(),
                        confirm(),
                        handOut(),
                        list(),
                        again(),
                        proof(),
                        verdict(),
                        organization(),
                        progress()),
                List.of("choose", "settle", "rows", "once", "repeat", "apart"));
    }

    private static GuideStep open() {
        return GuideStep.doing("open", Screen.ONBOARDING, List.of(), sight -> sight.screen() == Screen.ONBOARDING)
                .shownBy(new Deed.Go(Screen.ONBOARDING));
    }

    private static GuideStep lookalike() {
        Set<String> refusals = Set.of(
                OnboardingFailure.LOOKALIKE.code(),
                OnboardingFailure.CODE_CASE.code(),
                OnboardingFailure.CODE_TAKEN.code(),
                OnboardingFailure.NAME_TAKEN.code());
        return GuideStep.doing(
                        "lookalike",
                        Screen.ONBOARDING,
                        List.of("onboarding-use-existing", "onboarding-choose", "onboarding-choose-another"),
                        form(form -> form.stage() == Stage.FILL
                                && form.stored()
                                && form.code().equals(CODE)))
                .after(new Mistake(
                        List.of("onboarding-code", "onboarding-new"),
                        form(form -> form.problems().stream().anyMatch(refusals::contains)),
                        List.of(new Deed.Press("onboarding-new"), new Deed.Write("onboarding-code", LOOKALIKE))))
                .shownBy(new Deed.Press("onboarding-use-existing"))
                .naming(Message.of("ui-onboarding.new"), Message.of("ui-onboarding.use", CODE));
    }

    private static GuideStep email() {
        return GuideStep.doing(
                        "email",
                        Screen.ONBOARDING,
                        List.of("onboarding-user-1-email"),
                        form(form -> form.users() > 0 && !saysEmail(form)))
                .after(new Mistake(
                        List.of("onboarding-user-1-email"),
                        form(OnboardTesda::saysEmail),
                        List.of(
                                new Deed.Write("onboarding-user-1-first-name", "Unang"),
                                new Deed.Write("onboarding-user-1-last-name", "Trainee"),
                                new Deed.Write("onboarding-user-1-email", "trainee1@tesda,example"))))
                .shownBy(new Deed.Write("onboarding-user-1-email", "trainee1@tesda.example"));
    }

    private static boolean saysEmail(FormSight form) {
        return form.problems().contains(OnboardingFailure.EMAIL.code());
    }

    private static GuideStep users() {
        return GuideStep.doing(
                        "users",
                        Screen.ONBOARDING,
                        List.of("onboarding-user-2-email", "onboarding-add-user"),
                        form(form -> form.users() > 1))
                .shownBy(
                        new Deed.Press("onboarding-add-user"),
                        new Deed.Write("onboarding-user-2-first-name", "Ikalawang"),
                        new Deed.Write("onboarding-user-2-last-name", "Trainee"),
                        new Deed.Write("onboarding-user-2-email", "trainee2@tesda.example"))
                .naming(Message.of("ui-onboarding.add-user"));
    }

    private static GuideStep summary() {
        return GuideStep.reading(
                "summary",
                Screen.ONBOARDING,
                List.of("onboarding-summary"),
                form(form -> form.previewed() || form.stage() == Stage.REVIEW));
    }

    private static GuideStep rows() {
        return GuideStep.reading(
                        "rows",
                        Screen.ONBOARDING,
                        List.of("onboarding-open-all", "onboarding-review"),
                        form(form -> form.stage() == Stage.REVIEW))
                .shownBy(new Deed.Press("onboarding-review"))
                .naming(REVIEW);
    }

    private static GuideStep confirm() {
        return GuideStep.doing(
                "confirm",
                Screen.ONBOARDING,
                List.of("onboarding-confirm", "onboarding-review"),
                form(form -> form.finished().equals(CODE)));
    }

    private static GuideStep handOut() {
        return GuideStep.doing("hand-out", Screen.ONBOARDING, List.of("onboarding-copy"), form(FormSight::handedOut))
                .shownBy(new Deed.Press("onboarding-copy"));
    }

    private static GuideStep list() {
        return GuideStep.reading(
                        "list",
                        Screen.ONBOARDING,
                        List.of("onboarding-next", "onboarding-search"),
                        form(form ->
                                form.stage() == Stage.CHOOSE && form.onboarded().contains(CODE)))
                .shownBy(new Deed.Press("onboarding-next"), new Deed.Write("onboarding-search", CODE))
                .naming(Message.of("ui-onboarding.another"));
    }

    private static GuideStep again() {
        return GuideStep.doing(
                        "again",
                        Screen.ONBOARDING,
                        List.of("onboarding-done"),
                        form(form -> form.stage() == Stage.CHOOSE))
                .after(new Mistake(
                        List.of("onboarding-review", "onboarding-search"),
                        form(FormSight::nothingToWrite),
                        List.of(
                                new Deed.Write("onboarding-search", CODE),
                                new Deed.ChooseFirst("onboarding-catalogue"),
                                new Deed.Press("onboarding-choose"),
                                new Deed.Press("onboarding-review"))))
                .shownBy(new Deed.Press("onboarding-done"))
                .naming(REVIEW, Message.of("ui-onboarding.discard-form"));
    }

    private static GuideStep proof() {
        return GuideStep.doing(
                        "proof",
                        Screen.ONBOARDING,
                        List.of("proof-pilot", "onboarding-parts"),
                        sight -> sight.screen() == Screen.ONBOARDING
                                && sight.proof().pilot().equals(CODE))
                .shownBy(new Deed.Go(Screen.ONBOARDING, OnboardingPart.PROOF.detail(CODE)))
                .naming(Message.of("ui-onboarding.part.proof"));
    }

    /** Whatever it comes to: an exercise that only counts the good verdict would teach to want it. */
    private static GuideStep verdict() {
        return GuideStep.reading(
                        "verdict",
                        Screen.ONBOARDING,
                        List.of("proof-result", "proof-prove", "onboarding-parts"),
                        sight -> sight.screen() == Screen.ONBOARDING
                                && sight.proof().proven().equals(CODE))
                .shownBy(
                        new Deed.Go(Screen.ONBOARDING, OnboardingPart.PROOF.detail(CODE)),
                        new Deed.Press("proof-prove"))
                .naming(Message.of("ui-proof.prove"));
    }

    private static GuideStep organization() {
        return GuideStep.reading(
                        "organization",
                        Screen.ORGANIZATIONS,
                        List.of("organization-details", "organizations-search"),
                        sight -> sight.screen() == Screen.ORGANIZATIONS
                                && sight.organization().equals(CODE))
                .shownBy(new Deed.Go(Screen.ORGANIZATIONS, CODE))
                .naming(Message.of("ui.screen.organizations"));
    }

    private static GuideStep progress() {
        return GuideStep.reading(
                        "progress", Screen.OVERVIEW, List.of("rollout"), sight -> sight.screen() == Screen.OVERVIEW)
                .shownBy(new Deed.Go(Screen.OVERVIEW))
                .naming(Message.of("ui.screen.overview"), Message.of("ui.screen.history"));
    }

    /** Only while the form is in view: what lies behind another screen is not what the trainee sees. */
    private static Predicate<TrainingSight> form(Predicate<FormSight> holds) {
        return sight -> sight.screen() == Screen.ONBOARDING && holds.test(sight.form());
    }
}
