package org.bmms.console.checklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's word for an item of the checklist.
 *
 * @param item the item
 * @param decision what the person says
 * @param operator who
 * @param at when
 * @param note what there is to say about it
 * @param evidence where one can see it, such as the address of minutes or the id of a run; null if that was not said
 */
public record SignOff(
        ItemId item,
        Decision decision,
        String operator,
        Instant at,
        String note,
        @Nullable String evidence) {

    /** What a sign-off says. */
    public enum Decision {
        /** It is as it must be. */
        DONE,
        /** It is not, and the switch goes on for the reason in the note. */
        OVERRIDDEN,
        /** What was said before does not count any more. */
        WITHDRAWN
    }
}
