package org.bmms.console.audit.change;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the audit says of a change. */
enum ChangeAction {
    INTENDED("change.intended"),
    DONE("change.done"),
    REFUSED("change.refused"),
    UNDONE("change.undone"),
    UNKNOWN("change.unknown"),
    FOUND_DONE("change.found-done"),
    FOUND_UNDONE("change.found-undone");

    private final String text;

    ChangeAction(String text) {
        this.text = text;
    }

    /** As a record names it. */
    String text() {
        return text;
    }

    static Optional<ChangeAction> of(String text) {
        return Arrays.stream(values())
                .filter(action -> action.text.equals(text))
                .findFirst();
    }

    /** All of them, as records name them. */
    static List<String> texts() {
        return Arrays.stream(values()).map(ChangeAction::text).toList();
    }
}
