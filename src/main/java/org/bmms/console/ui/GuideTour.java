package org.bmms.console.ui;

import java.util.function.Consumer;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.guide.GuideStep;
import org.bmms.console.ui.guide.OnboardTesda;
import org.bmms.console.ui.guide.Scenario;
import org.bmms.console.ui.tour.OnWindow;

/** Goes through the exercise of a training sandbox in BMMS mode, as a trainee who lets everything be shown. */
final class GuideTour {
    private final OnWindow hand;
    private final Words words;
    private final String environment;
    private final Consumer<String> seen;
    private final Scenario scenario = OnboardTesda.scenario();

    /**
     * A tour that begins on the overview.
     *
     * @param environment its name, which is typed to confirm
     * @param seen told of each stop
     */
    GuideTour(OnWindow hand, Words words, String environment, Consumer<String> seen) {
        this.hand = hand;
        this.words = words;
        this.environment = environment;
        this.seen = seen;
    }

    void go() {
        press("ui-guide.start");
        for (GuideStep step : scenario.steps()) {
            hand.read(words.of(scenario.title(step)));
            pass(step);
        }
        hand.read(words.of("ui-guide.over"));
        look("over");
        press("ui-guide.end");
    }

    private void pass(GuideStep step) {
        if (step.mistake() != null) {
            press("ui-guide.show-me");
            hand.read(words.of("ui-guide.mend"));
            look(step.id());
        }
        if (!step.deeds().isEmpty()) {
            press("ui-guide.show-me");
        }
        if (step.reading()) {
            hand.awaitOffer(words.of("ui-guide.next"));
            look(step.id());
            press("ui-guide.next");
        } else if (step.deeds().isEmpty()) {
            hand.write(environment);
            look(step.id());
            hand.press(words.of(Message.of("ui-onboarding.confirm.do", OnboardTesda.CODE)));
        }
    }

    private void look(String stop) {
        OnWindow.settle();
        seen.accept("guide-" + stop);
    }

    private void press(String key) {
        hand.press(words.of(key));
    }
}
