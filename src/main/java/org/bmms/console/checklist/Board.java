package org.bmms.console.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bmms.console.checklist.SignOff.Decision;
import org.jspecify.annotations.Nullable;

/**
 * How every item of the checklist stands: by the newest look at it, and by what people say.
 *
 * @param rows in the order of the document
 */
public record Board(List<Row> rows) {

    public Board {
        rows = List.copyOf(rows);
    }

    /**
     * An item on the board.
     *
     * @param item which
     * @param status how it stands
     * @param result the newest look; null if there was none
     * @param signOff what a person says; null if nobody does
     */
    public record Row(
            ChecklistItem item,
            ItemStatus status,
            @Nullable ItemResult result,
            @Nullable SignOff signOff) {}

    /**
     * Puts it together.
     *
     * @param results by item, the newest look
     * @param signOffs by item, the word that counts
     */
    public static Board of(List<ChecklistItem> items, Map<ItemId, ItemResult> results, Map<ItemId, SignOff> signOffs) {
        List<Row> rows = new ArrayList<>();
        for (ChecklistItem item : items) {
            ItemResult result = results.get(item.id());
            SignOff signOff = signOffs.get(item.id());
            rows.add(new Row(item, status(item, result, signOff), result, signOff));
        }
        return new Board(rows);
    }

    /** The same with a newer look at one of them. */
    public Board with(ItemResult newer) {
        return new Board(rows.stream()
                .map(row -> row.item().id().toString().equals(newer.item())
                        ? new Row(row.item(), status(row.item(), newer, row.signOff()), newer, row.signOff())
                        : row)
                .toList());
    }

    /** How many stand so. */
    public int count(ItemStatus status) {
        return (int) rows.stream().filter(row -> row.status() == status).count();
    }

    /** How many need nothing any more. */
    public int settled() {
        return (int) rows.stream().filter(row -> row.status().isSettled()).count();
    }

    /** Whether nothing is left to do. */
    public boolean isSettled() {
        return settled() == rows.size();
    }

    /** What the console has seen weighs more than a word; only where it cannot tell, a person's reason may carry on. */
    private static ItemStatus status(ChecklistItem item, @Nullable ItemResult result, @Nullable SignOff signOff) {
        ItemStatus seen = result == null ? ItemStatus.NOT_EXAMINED : result.status();
        if (seen == ItemStatus.NOT_DUE) {
            return seen;
        }
        if (item.kind() != ItemKind.SIGN_OFF) {
            boolean overridden = signOff != null && signOff.decision() == Decision.OVERRIDDEN;
            return overridden && !seen.isSettled() ? ItemStatus.WARNING : seen;
        }
        if (seen == ItemStatus.FAILED || seen == ItemStatus.NOT_APPLICABLE) {
            return seen;
        }
        if (signOff == null) {
            return ItemStatus.OPEN;
        }
        boolean doubtful = seen == ItemStatus.WARNING || signOff.decision() == Decision.OVERRIDDEN;
        return doubtful ? ItemStatus.WARNING : ItemStatus.PASSED;
    }
}
