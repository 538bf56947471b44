package org.bmms.console.ui.checklist;

import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.ChecklistItem;
import org.bmms.console.ui.frame.Screen;

/** Where something is done about an item. */
enum ItemPlace {
    ACTIVATION(Screen.ACTIVATION),
    BACKUP(Screen.ACTIVATION),
    ONBOARDING(Screen.ONBOARDING),
    COVERAGE(Screen.COVERAGE),
    LOGS(Screen.LOGS);

    private final Screen screen;

    ItemPlace(Screen screen) {
        this.screen = screen;
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

    Message verb() {
        return Message.of("ui-checklist.go." + name());
    }
}
