package org.bmms.console.checklist;

import java.time.Duration;
import org.bmms.console.base.Cancellation;

/** Looks at items of the checklist; several at the same time. Nothing is changed anywhere. */
public interface ItemProbes {
    /**
     * Looks at an item that has a probe.
     *
     * @param stop ends the waiting for servers
     * @throws org.bmms.console.base.FailureException if it could not be looked at, which then cannot be told
     */
    ItemLook look(ChecklistItem item, Cancellation stop);

    /** After so long without an answer nobody can tell. */
    Duration limit(ChecklistItem item);
}
