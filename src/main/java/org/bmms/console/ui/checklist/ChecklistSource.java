package org.bmms.console.ui.checklist;

import java.util.List;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.checklist.Catalogue;
import org.bmms.console.checklist.ChecklistItem;
import org.bmms.console.checklist.ItemResult;
import org.bmms.console.checklist.SignOff.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Where the checklist and all about it comes from. Everything that takes time throws
 * {@link org.bmms.console.base.FailureException}.
 */
interface ChecklistSource {

    /** The checklist; at once. */
    Catalogue catalogue();

    /** The person whose word it would be; at once. */
    String operator();

    /** How everything stands by the records; looks at nothing. */
    KnownChecklist read(Cancellation cancellation);

    /**
     * Looks at these items, changes nothing, and keeps what is found.
     *
     * @param listener told every result as it is known
     * @throws org.bmms.console.base.FailureException {@code CHECKLIST-CANCELLED}
     */
    List<ItemResult> examine(List<ChecklistItem> items, Cancellation cancellation, Consumer<ItemResult> listener);

    /**
     * Keeps the operator's word.
     *
     * @param evidence where one can see it; null if that is not said
     * @return how everything stands then
     */
    KnownChecklist sign(
            ChecklistItem item, Decision decision, String note, @Nullable String evidence, Cancellation cancellation);
}
