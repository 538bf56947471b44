package org.bmms.console.cli;

import java.nio.file.Path;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.logging.LoggingSetup;
import org.slf4j.LoggerFactory;

/** Tells the operator what ended the program: a failure with its words, anything else as a fault of the console. */
final class Faults {
    private Faults() {}

    /** The exit status that belongs to it. */
    static int tell(Desk desk, Exception exception) {
        if (exception instanceof FailureException e) {
            FailureText.show(desk.terminal(), e.failure());
            return ExitStatus.of(e.failure()).number();
        }
        LoggerFactory.getLogger(Faults.class).error("a fault of the console", exception);
        desk.crashes().report(Thread.currentThread().getName(), exception);
        Path log = desk.directories().logs().resolve(LoggingSetup.FILE_NAME);
        desk.terminal().note(Message.of("cli.fault", exception.getClass().getSimpleName(), log.toString()));
        return ExitStatus.INTERNAL.number();
    }
}
