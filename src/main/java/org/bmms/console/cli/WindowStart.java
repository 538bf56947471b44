package org.bmms.console.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.bmms.console.base.logging.LoggingSetup;
import org.slf4j.LoggerFactory;

/**
 * The program without a command: its window. Nothing of the command line is loaded for it, which would only delay the first
 * frame; with arguments {@link CommandLineInterface} opens it.
 */
public final class WindowStart {
    private static final String PROFILE = ".bmms-profile";

    private WindowStart() {}

    /** Whether arguments ask for the window: none, or the file of an exported profile alone, as desktops give it: in any case. */
    public static boolean isMeant(String... arguments) {
        return arguments.length == 0
                || (arguments.length == 1
                        && arguments[0].toLowerCase(Locale.ROOT).endsWith(PROFILE));
    }

    /**
     * Opens the window, and returns when it was closed.
     *
     * @param arguments of which {@link #isMeant}
     * @return the exit status
     */
    public static int open(Desk desk, Window window, String... arguments) {
        try (LoggingSetup _ =
                LoggingSetup.install(desk.redactor(), desk.directories().logs(), false)) {
            LoggerFactory.getLogger(WindowStart.class).info("-");
            desk.crashes().begin();
            return opened(desk, window, arguments);
        }
    }

    private static int opened(Desk desk, Window window, String... arguments) {
        try {
            window.run(arguments.length == 0 ? null : Path.of(arguments[0]));
            return ExitStatus.OK.number();
        } catch (RuntimeException e) {
            return Faults.tell(desk, e);
        }
    }
}
