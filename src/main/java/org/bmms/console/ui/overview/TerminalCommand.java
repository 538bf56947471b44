package org.bmms.console.ui.overview;

import java.util.Optional;
import org.bmms.console.checklist.NextStep;

/** What is typed in a terminal for a next step that no screen does. */
final class TerminalCommand {
    private TerminalCommand() {}

    /**
     * The command; empty where a screen does it.
     *
     * @param profile the environment's name
     */
    static Optional<String> of(NextStep.Kind kind, String profile) {
        return kind == NextStep.Kind.MIGRATE
                ? Optional.of("bmms-console migrate --profile " + profile)
                : Optional.empty();
    }
}
