package org.bmms.console.ui.checklist;

import org.bmms.console.checklist.ChecklistPart;
import org.bmms.console.checklist.Procedure;

/** A line of the list. */
sealed interface ChecklistLine {

    /** Names it among all lines. */
    String key();

    /**
     * The head of a part of the checklist.
     *
     * @param settled how many of its items need nothing any more, also of those that are not listed
     * @param looking whether items of it are being looked at
     */
    record Heading(ChecklistPart part, int settled, boolean looking) implements ChecklistLine {
        @Override
        public String key() {
            return part.name();
        }

        /** Whether the console can look at any of its items. */
        boolean canBeLookedAt() {
            return part.items().stream().anyMatch(item -> item.probe() != null);
        }
    }

    /** An item, in the part that it belongs to. */
    record Item(ChecklistPart part, ItemLine line) implements ChecklistLine {
        @Override
        public String key() {
            return line.row().item().id().toString();
        }
    }

    /** One of the two rollbacks. */
    record Rollback(Procedure procedure) implements ChecklistLine {
        @Override
        public String key() {
            return procedure.name();
        }
    }
}
