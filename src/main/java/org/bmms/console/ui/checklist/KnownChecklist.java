package org.bmms.console.ui.checklist;

import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.checklist.Board;

/**
 * What is known of the checklist.
 *
 * @param board how all items stand
 * @param refusal why nobody's word is taken here; empty where it is
 */
record KnownChecklist(Board board, Optional<Failure> refusal) {

    KnownChecklist with(Board now) {
        return new KnownChecklist(now, refusal);
    }
}
