package org.bmms.console.cli;

import java.time.InstantSource;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.base.crash.CrashReports;
import org.bmms.console.base.crash.CrashWatch;
import org.bmms.console.remote.CommandObserver;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.session.Operator;
import org.bmms.console.session.TrainingSession;

/**
 * What commands share.
 *
 * @param terminal the operator's terminal
 * @param directories the console's files on this workstation
 * @param redactor knows the secrets of this process
 */
public record Desk(Terminal terminal, ConsoleDirectories directories, Redactor redactor) {

    /** The one of this process. */
    public static Desk ofProcess() {
        Redactor redactor = new Redactor();
        Terminal terminal = new Terminal(System.out, System.err, Keyboard.ofProcess(), redactor, Texts.english());
        return new Desk(terminal, ConsoleDirectories.current(), redactor);
    }

    /** Leaves reports of faults in these directories. */
    CrashWatch crashes() {
        return new CrashWatch(new CrashReports(directories.crashes(), redactor), InstantSource.system());
    }

    /** The person at the terminal, working in these directories. */
    Operator operator(ConsoleDirectories where, CommandObserver observer) {
        return Operator.ofProcess(where, redactor, new TerminalQuestions(terminal), observer);
    }

    /** A training sandbox and the person at the terminal, working on it. */
    TrainingSession training(SandboxOptions options) {
        return TrainingSession.start(
                options,
                own -> operator(own, CommandObserver.none()),
                left -> terminal.note(Message.of("cli.rehearse.left", left.toString())));
    }
}
