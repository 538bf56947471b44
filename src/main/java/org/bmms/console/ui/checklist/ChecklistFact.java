package org.bmms.console.ui.checklist;

import org.bmms.console.base.Message;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.frame.NavigationFact;

/** What the navigation says of the checklist. */
public final class ChecklistFact {
    private ChecklistFact() {}

    /** How many of its items need nothing any more. */
    public static NavigationFact of(Board board) {
        int settled = board.settled();
        int all = board.rows().size();
        return new NavigationFact(
                settled == all ? Mark.GOOD : Mark.NOT_STARTED,
                Message.of("ui-checklist.fact", settled, all),
                Message.of("ui-checklist.fact.spoken", settled, all, board.count(ItemStatus.FAILED)),
                false);
    }
}
