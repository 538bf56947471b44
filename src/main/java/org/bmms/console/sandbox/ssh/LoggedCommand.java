package org.bmms.console.sandbox.ssh;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command that reached a server.
 *
 * @param number its place among all commands of the sandbox, from 1
 * @param host the server
 * @param user who is logged in
 * @param line the line as it came
 * @param argv the words of the line; empty if it cannot be split
 * @param started when it came
 * @param ended when its program ended, or null while it runs or if it was never run
 * @param exitStatus how it ended, or null likewise
 */
public record LoggedCommand(
        long number,
        String host,
        String user,
        String line,
        List<String> argv,
        Instant started,
        @Nullable Instant ended,
        @Nullable Integer exitStatus) {

    public LoggedCommand {
        argv = List.copyOf(argv);
    }

    /** Whether its program ran to its end. */
    public boolean wasExecuted() {
        return ended != null;
    }

    /** Whether these words stand next to each other in it, such as {@code systemctl}, {@code restart}. */
    public boolean runs(String... words) {
        return java.util.Collections.indexOfSubList(argv, List.of(words)) >= 0;
    }

    LoggedCommand ended(Instant time, int status) {
        return new LoggedCommand(number, host, user, line, argv, started, time, status);
    }
}
