package org.bmms.console.ui.checklist;

import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.ChecklistItem;
import org.bmms.console.ui.frame.Screen;
import org.jspecify.annotations.Nullable;

/** Where something is done about an item. */
enum ItemPlace {
    ACTIVATION(Screen.ACTIVATION, null),
    BACKUP(Screen.ACTIVATION, Screen.BACKUP),
    ONBOARDING(Screen.ONBOARDING, null),
    COVERAGE(Screen.COVERAGE, null),
    LOGS(Screen.LOGS, null);

    private final Screen screen;
    private final @Nullable String detail;

    ItemPlace(Screen screen, @Nullable String detail) {
        this.screen = screen;
        this.detail = detail;
    }

    /** By the plan that does it, or by what is looked at. */
    static Optional<ItemPlace> of(ChecklistItem item) {
        String word = item.plan() == null ? item.probe() : item.plan();
        return word == null
                ? Optional.empty()
                : switch (word) {
                    case "activation" -> Optional.of(ACTIVATION);
                    case "backup", "backup-recent", "backup-verified", "backup-rehearsed" -> Optional.of(BACKUP);
                    case "onboarding", "pilots", "isolation" -> Optional.of(ONBOARDING);
                    case "coverage", "validated" -> Optional.of(COVERAGE);
                    case "journal", "logs-watched" -> Optional.of(LOGS);
                    default -> Optional.empty();
                };
    }

    Screen screen() {
        return screen;
    }

    /** What on it; null for the screen as it was left. */
    @Nullable
    String detail() {
        return detail;
    }

    Message verb() {
        return Message.of("ui-checklist.go." + name());
    }
}
