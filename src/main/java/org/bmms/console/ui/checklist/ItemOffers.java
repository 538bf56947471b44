package org.bmms.console.ui.checklist;

import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.ItemKind;
import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.checklist.SignOff.Decision;

/**
 * What can be done about an item.
 *
 * @param look whether the console can look at it
 * @param decision what a person may say; empty if nothing
 * @param place where it is done; empty where the console does nothing about it
 * @param silence why nobody's word is asked for, where one might expect it; empty if there is nothing to say
 */
record ItemOffers(boolean look, Optional<Decision> decision, Optional<ItemPlace> place, Optional<Message> silence) {

    /**
     * Concludes it. What the console can see is never a mere word: where it sees that something is not so, a person can go
     * on for a reason, and the item then stands as one that needs attention.
     *
     * @param refusal why nobody's word is taken here; empty where it is
     */
    static ItemOffers of(Board.Row row, Optional<Failure> refusal) {
        boolean look = row.item().probe() != null;
        Optional<ItemPlace> place = ItemPlace.of(row.item());
        if (refusal.isPresent()) {
            return new ItemOffers(look, Optional.empty(), place, refusal.map(Failure::what));
        }
        if (row.signOff() != null) {
            return new ItemOffers(look, Optional.of(Decision.WITHDRAWN), place, Optional.empty());
        }
        if (row.status() == ItemStatus.NOT_DUE) {
            return new ItemOffers(look, Optional.empty(), place, silence("ui-checklist.silence.not-due"));
        }
        if (row.item().kind() == ItemKind.SIGN_OFF) {
            return row.status() == ItemStatus.FAILED
                    ? new ItemOffers(look, Optional.empty(), place, silence("ui-checklist.silence.failed"))
                    : new ItemOffers(look, Optional.of(Decision.DONE), place, Optional.empty());
        }
        boolean overridable = row.status() == ItemStatus.FAILED || row.status() == ItemStatus.CANNOT_TELL;
        return overridable
                ? new ItemOffers(look, Optional.of(Decision.OVERRIDDEN), place, Optional.empty())
                : new ItemOffers(look, Optional.empty(), place, silence("ui-checklist.silence.seen"));
    }

    private static Optional<Message> silence(String key) {
        return Optional.of(Message.of(key));
    }
}
