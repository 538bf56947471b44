package org.bmms.console.monitoring;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A statement that the database works on, without the values in it: they may be personal or secret.
 *
 * @param process the number of the server's process
 * @param role as whom
 * @param application who says to have sent it
 * @param running for how long
 * @param isWaiting whether it waits for a lock
 * @param blockers the processes that hold what it waits for
 * @param shape its text with a question mark for every value
 */
public record RunningStatement(
        long process,
        String role,
        String application,
        Duration running,
        boolean isWaiting,
        List<Long> blockers,
        String shape) {
    private static final Pattern VALUES =
            Pattern.compile("\\$(\\w*)\\$.*?\\$\\1\\$|'(?:[^'\\\\]|''|\\\\.)*(?:'|$)|\\b\\d[\\w.]*", Pattern.DOTALL);
    private static final Pattern COMMENTS = Pattern.compile("--[^\n]*|/\\*.*?(?:\\*/|$)", Pattern.DOTALL);
    private static final int LONGEST = 200;

    public RunningStatement {
        blockers = List.copyOf(blockers);
    }

    /** The text without values and comments, on one line, cut to a length that can be shown. */
    static String shape(String statement) {
        String bare = VALUES.matcher(statement).replaceAll("?");
        String line =
                COMMENTS.matcher(bare).replaceAll(" ").replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
