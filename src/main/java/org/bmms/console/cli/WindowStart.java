package org.bmms.console.cli;

import org.bmms.console.base.logging.LoggingSetup;
import org.slf4j.LoggerFactory;

/**
 * The program without a command: its window. Nothing of the command line is loaded for it, which would only delay the first
 * frame; with arguments {@link CommandLineInterface} opens it.
 */
public final class WindowStart {
    private WindowStart() {}

    /**
     * Opens the window, and returns when it was closed.
     *
     * @return the exit status
     */
    public static int open(Desk desk, Window window) {
        try (LoggingSetup _ =
                LoggingSetup.install(desk.redactor(), desk.directories().logs(), false)) {
            LoggerFactory.getLogger(WindowStart.class).info("-");
            desk.crashes().begin();
            return opened(desk, window);
        }
    }

    private static int opened(Desk desk, Window window) {
        try {
            window.run();
            return ExitStatus.OK.number();
        } catch (RuntimeException e) {
            return Faults.tell(desk, e);
        }
    }
}
