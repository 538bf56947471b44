package org.bmms.console.cli;

import org.bmms.console.base.Message;
import org.bmms.console.session.Confirmation;
import org.bmms.console.session.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Confirms by the environment's name, typed in full: as an option, or when asked. */
final class ConfirmOption {
    @Option(
            names = "--confirm",
            paramLabel = "ENVIRONMENT-NAME",
            description = "The name of the environment in full; without it you are asked.")
    private @Nullable String name;

    /** Whether the name came as an option. */
    boolean isGiven() {
        return name != null;
    }

    /**
     * The confirmation.
     *
     * @throws org.bmms.console.base.FailureException {@code CONFIRM-NAME}
     */
    Confirmation confirm(Session session, Terminal terminal) {
        String typed = name;
        if (typed == null) {
            typed = terminal.ask(Message.of("cli.confirm", session.profile().name()))
                    .orElse("");
        }
        return Confirmation.of(session.profile(), typed);
    }
}
