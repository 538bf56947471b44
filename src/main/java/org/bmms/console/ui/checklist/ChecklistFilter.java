package org.bmms.console.ui.checklist;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.ChecklistPart;
import org.bmms.console.checklist.ItemKind;
import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.checklist.Phase;
import org.bmms.console.checklist.Procedure;

/**
 * Which items are listed.
 *
 * @param text in the id, the words or what was seen
 * @param phase that they are worked through in; empty for all
 * @param stand how they stand
 * @param kind of which kind
 */
record ChecklistFilter(String text, Optional<Phase> phase, Stand stand, Kind kind) {
    /** All of them. */
    static final ChecklistFilter ALL = new ChecklistFilter("", Optional.empty(), Stand.ALL, Kind.ALL);

    /** How an item may stand for whoever looks for it. */
    enum Stand {
        ALL,
        /** Something has to be done about it now. */
        LEFT,
        FAILED,
        UNKNOWN,
        WAITING,
        NOT_EXAMINED,
        NOT_DUE,
        ATTENTION,
        DONE,
        NOT_NEEDED;

        boolean holds(ItemLine item) {
            return switch (this) {
                case ALL -> true;
                case LEFT -> !item.row().status().isSettled() && item.row().status() != ItemStatus.NOT_DUE;
                default -> ItemState.of(item.row().status()).name().equals(name());
            };
        }
    }

    /** Of what kind a line is. */
    enum Kind {
        ALL,
        CHECK,
        ACTION,
        SIGN_OFF,
        ROLLBACK;

        boolean holds(ItemKind kind) {
            return this == ALL || kind.name().equals(name());
        }
    }

    boolean isAll() {
        return equals(ALL);
    }

    boolean passes(ChecklistPart part, ItemLine item, Function<Message, String> words) {
        return phase.map(wanted -> part.phases().contains(wanted)).orElse(true)
                && stand.holds(item)
                && kind.holds(item.row().item().kind())
                && has(
                        item.row().item().id().toString(),
                        words.apply(item.row().item().text()),
                        words.apply(part.title()),
                        words.apply(item.evidence()));
    }

    /** A rollback has no phase and no state. */
    boolean passes(Procedure procedure, Function<Message, String> words) {
        return phase.isEmpty()
                && stand == Stand.ALL
                && (kind == Kind.ALL || kind == Kind.ROLLBACK)
                && has(procedure.name(), words.apply(procedure.title()), words.apply(procedure.purpose()));
    }

    private boolean has(String... texts) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Stream.of(texts).anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(wanted));
    }

    ChecklistFilter withText(String other) {
        return new ChecklistFilter(other, phase, stand, kind);
    }

    ChecklistFilter withPhase(Optional<Phase> other) {
        return new ChecklistFilter(text, other, stand, kind);
    }

    ChecklistFilter withStand(Stand other) {
        return new ChecklistFilter(text, phase, other, kind);
    }

    ChecklistFilter withKind(Kind other) {
        return new ChecklistFilter(text, phase, stand, other);
    }
}
