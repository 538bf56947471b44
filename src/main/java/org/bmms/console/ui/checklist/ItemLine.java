package org.bmms.console.ui.checklist;

import java.time.Duration;
import java.time.Instant;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.ItemKind;
import org.bmms.console.checklist.ItemResult;
import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.checklist.SignOff;
import org.bmms.console.ui.coverage.Ages;

/**
 * An item as the list shows it.
 *
 * @param row how it stands by what was seen and said
 * @param state how it stands, as a person is told
 * @param evidence what that is known by, in one sentence
 * @param age how old that is; of nothing it says nothing
 * @param old whether it is a look that is too old to be relied on
 */
record ItemLine(Board.Row row, ItemState state, Message evidence, Message age, boolean old) {
    /** A server may have become another since. */
    private static final Duration OLD = Duration.ofDays(1);

    /**
     * Concludes it.
     *
     * @param looking whether it is being looked at
     */
    static ItemLine of(Board.Row row, boolean looking, Instant now) {
        ItemState state = looking ? ItemState.LOOKING : ItemState.of(row.status());
        SignOff signOff = row.signOff();
        ItemResult result = row.result();
        // What the console has seen weighs more than a word, unless the word decides how the item stands.
        if (signOff != null && (result == null || decides(row))) {
            return new ItemLine(row, state, said(signOff), age(signOff.at(), now), false);
        }
        if (result != null) {
            boolean old = result.age(now).compareTo(OLD) > 0;
            Message seen = result.seen().getFirst();
            Message evidence =
                    row.status() == ItemStatus.OPEN ? Message.of("ui-checklist.evidence.nobody-but", seen) : seen;
            return new ItemLine(row, state, evidence, age(result.at(), now), old);
        }
        return new ItemLine(row, state, nothing(row), Message.of("ui-checklist.evidence.not-examined"), false);
    }

    private static boolean decides(Board.Row row) {
        ItemResult result = row.result();
        return row.status().isSettled() && (result == null || result.status() != row.status());
    }

    private static Message said(SignOff signOff) {
        return Message.of("ui-checklist.said." + signOff.decision(), signOff.operator(), signOff.note());
    }

    private static Message nothing(Board.Row row) {
        return Message.of(
                row.item().kind() == ItemKind.SIGN_OFF
                        ? "ui-checklist.evidence.nobody"
                        : "ui-checklist.evidence.not-examined");
    }

    private static Message age(Instant at, Instant now) {
        return Ages.of(Duration.between(at, now));
    }
}
