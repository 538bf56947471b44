package org.bmms.console.ui.checklist;

import java.util.Locale;
import java.util.Map;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.Catalogue;
import org.bmms.console.checklist.ItemId;
import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.checklist.Phase;

/**
 * How far the items of a phase are. What holds in several phases counts in each of them.
 *
 * @param phase which
 * @param settled how many need nothing any more
 * @param failed how many are not as they must be
 * @param all how many there are
 */
record PhaseProgress(Phase phase, int settled, int failed, int all) {

    static PhaseProgress of(Phase phase, Catalogue catalogue, Map<ItemId, Board.Row> rows) {
        int settled = 0;
        int failed = 0;
        int all = 0;
        for (var part : catalogue.of(phase)) {
            for (var item : part.items()) {
                Board.Row row = rows.get(item.id());
                ItemStatus status = row == null ? ItemStatus.NOT_EXAMINED : row.status();
                all++;
                settled += status.isSettled() ? 1 : 0;
                failed += status == ItemStatus.FAILED ? 1 : 0;
            }
        }
        return new PhaseProgress(phase, settled, failed, all);
    }

    /** From 0 to 1. */
    double share() {
        return all == 0 ? 0 : (double) settled / all;
    }

    Message title() {
        return Message.of("ui.phase." + phase.name().toLowerCase(Locale.ROOT));
    }

    Message figure() {
        return Message.of("ui-checklist.phase.figure", settled, all);
    }

    /** All of it in a sentence. */
    Message spoken() {
        return Message.of("ui-checklist.phase.spoken", phase.number(), title(), settled, all, failed);
    }
}
