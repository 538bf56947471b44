package org.bmms.console.ui.activation;

import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.frame.NavigationFact;
import org.bmms.console.ui.run.Holding;
import org.bmms.console.ui.run.OpenRunNotice;
import org.bmms.console.ui.run.RunPicture;
import org.jspecify.annotations.Nullable;

/** What the navigation says of the activation: whose turn it is. */
public final class ActivationFact {
    private ActivationFact() {}

    /**
     * Whose turn it is; null if nothing is under way.
     *
     * @param inHand the run that is shown; null if there is none
     * @param open what the last reading says of a run that is not over
     */
    public static @Nullable NavigationFact of(@Nullable RunPicture inHand, Optional<OpenRunNotice> open) {
        if (inHand != null && inHand.holding() == Holding.IN_HAND) {
            return inHand.busy() ? running() : yours("ui-activation.turn.decide");
        }
        return open.map(notice -> switch (notice.kind()) {
                    case UNDER_WAY -> running();
                    case DECISION -> yours("ui-activation.turn.decide");
                    case INTERRUPTED -> yours("ui-activation.turn.interrupted");
                })
                .orElse(null);
    }

    private static NavigationFact yours(String why) {
        return new NavigationFact(Mark.WAITING_FOR_YOU, Message.of("ui-activation.turn.yours"), Message.of(why), false);
    }

    private static NavigationFact running() {
        return new NavigationFact(
                Mark.RUNNING,
                Message.of("ui-activation.turn.running"),
                Message.of("ui-activation.turn.under-way"),
                false);
    }
}
