package org.bmms.console.checklist;

import org.bmms.console.base.Message;
import org.jspecify.annotations.Nullable;

/**
 * One box of the deployment checklist.
 *
 * @param id its place
 * @param kind how it is settled
 * @param probe what the console looks at; null for what only people can say
 * @param plan which of the console's plans does it; null unless it is an action
 * @param afterSwitch whether it is done by the switch to BMMS or after it, so that nothing is wrong with it before
 */
public record ChecklistItem(
        ItemId id,
        ItemKind kind,
        @Nullable String probe,
        @Nullable String plan,
        boolean afterSwitch) {

    /** What must be so, in the words of the checklist. */
    public Message text() {
        return Message.of("checklist-items." + id.section() + "." + id.step() + "." + id.number());
    }
}
