package org.bmms.console.ui;

import java.util.function.Consumer;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.tour.OnWindow;

/** Takes an organisation in on a training target, as a person would who mistypes an address. */
final class OnboardingTour {
    /** The organisation. */
    static final String CODE = "TESDA-BARMM";

    private static final String RIGHT = "amina.lidasan@tesda.example";
    private static final String WRONG = "amina.lidasan@tesda,example";

    private final OnWindow hand;
    private final Words words;
    private final String environment;
    private final Consumer<String> seen;

    /**
     * A tour that begins at the empty form.
     *
     * @param environment its name, which is typed to confirm
     * @param seen told of each stop
     */
    OnboardingTour(OnWindow hand, Words words, String environment, Consumer<String> seen) {
        this.hand = hand;
        this.words = words;
        this.environment = environment;
        this.seen = seen;
    }

    void go() {
        hand.read(words.of("ui-onboarding.stage.fill"));
        hand.write(words.of("ui-onboarding.field.email"), "info@tesda.example");
        user("first_name", "Amina");
        user("last_name", "Lidasan");
        user("email", WRONG);
        hand.press(words.of("ui-onboarding.review"));
        hand.read(words.of("ui-onboarding.cells-wrong", 1));
        seen.accept("onboarding-2-users");
        hand.press(words.of("ui-onboarding.use", RIGHT));
        hand.press(words.of("ui-onboarding.review"));
        hand.read(words.of("ui-onboarding.stage.review"));
        seen.accept("onboarding-3-review");
        hand.write(words.of("ui.danger.type", environment), environment);
        hand.press(words.of("ui-onboarding.confirm.do", CODE));
        hand.read(words.of("ui-onboarding.stage.result"));
        hand.read(words.of("ui.tasks.none"));
        seen.accept("onboarding-4-result");
        hand.press(words.of("ui-onboarding.another"));
        hand.press(words.of("ui-onboarding.leave.go"));
    }

    private void user(String column, String text) {
        hand.write(words.of("ui-onboarding.of-user", words.of("ui-onboarding.field.user." + column), 1), text);
    }
}
