package org.bmms.console.session;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Redactor;
import org.bmms.console.remote.CommandObserver;
import org.bmms.console.run.Timing;
import org.bmms.console.run.journal.Author;

/**
 * Who opens sessions, and from where.
 *
 * @param author the person and the workstation, as journals name them
 * @param directories the console's files on this workstation
 * @param redactor learns every secret of the sessions
 * @param questions asks the person
 * @param timing the times that runs go by
 * @param observer sees every command
 */
public record Operator(
        Author author,
        ConsoleDirectories directories,
        Redactor redactor,
        Questions questions,
        Timing timing,
        CommandObserver observer) {

    /** Whoever started this process, at the usual pace. */
    public static Operator ofProcess(
            ConsoleDirectories directories, Redactor redactor, Questions questions, CommandObserver observer) {
        return new Operator(
                new Author(System.getProperty("user.name", "?"), workstation()),
                directories,
                redactor,
                questions,
                Timing.standard(),
                observer);
    }

    private static String workstation() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // A workstation without a name of its own is still a workstation.
            return "localhost";
        }
    }
}
