package org.bmms.console.ui;

import java.util.List;
import java.util.function.Consumer;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.tour.OnWindow;

/** Goes the whole way to BMMS mode on a training target, as a person would, and opens the way back. */
final class ActivationTour {
    private static final String NOTE = "training";

    private final OnWindow hand;
    private final Words words;
    private final String environment;
    private final Consumer<String> seen;

    /**
     * A tour that begins at the first stop.
     *
     * @param environment its name, which is typed to confirm
     * @param seen told of each stop
     */
    ActivationTour(OnWindow hand, Words words, String environment, Consumer<String> seen) {
        this.hand = hand;
        this.words = words;
        this.environment = environment;
        this.seen = seen;
    }

    void go() {
        prerequisites();
        press("ui-activation.next.preflight");
        offered("ui-activation.next.backup");
        seen.accept("activation-2-preflight");
        press("ui-activation.next.backup");
        press("ui-activation.backup.begin");
        offered("ui-activation.next.review");
        seen.accept("activation-3-backup");
        press("ui-activation.next.review");
        hand.read(words.of("ui-activation.review.decision"));
        seen.accept("activation-4-review");
        press("ui-activation.next.confirm");
        hand.write(environment);
        offered("ui-activation.danger.verb");
        seen.accept("activation-5-confirm");
        press("ui-activation.danger.verb");
        offered("ui-run.keep");
        seen.accept("activation-6-keep");
        press("ui-run.keep");
        offered("ui-activation.run.again");
        seen.accept("activation-7-kept");
    }

    private void prerequisites() {
        press("ui-activation.prerequisites.again");
        hand.read(words.of("ui.tasks.none"));
        seen.accept("activation-1-prerequisites");
        String next = words.of("ui-activation.next.preflight");
        String signOff = words.of("ui-checklist.sign.ask.DONE");
        String goOn = words.of("ui-checklist.sign.ask.OVERRIDDEN");
        String offered = hand.awaitAny(List.of(next, signOff, goOn));
        while (!offered.equals(next)) {
            hand.press(offered);
            hand.write(NOTE);
            press("ui-checklist.sign.verb." + (offered.equals(signOff) ? "DONE" : "OVERRIDDEN"));
            hand.read(words.of("ui.tasks.none"));
            OnWindow.settle();
            offered = hand.awaitAny(List.of(next, signOff, goOn));
        }
    }

    private void press(String key) {
        hand.press(words.of(key));
    }

    private void offered(String key) {
        hand.awaitOffer(words.of(key));
    }
}
