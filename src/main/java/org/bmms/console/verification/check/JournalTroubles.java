package org.bmms.console.verification.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bmms.console.remote.command.JournalEntry;

/**
 * Finds in a log what speaks of an error: tracebacks, lines of level ERROR and above, and requests that were answered
 * 5xx. What a unit writes to standard error is mere information to the journal, so the lines themselves must tell.
 *
 * <p>Requests for a host name that is not the site's are left out: Django logs them as errors with a traceback, and
 * anybody on the internet can cause them.
 */
final class JournalTroubles {
    private static final int ERROR = 3;
    private static final String TRACEBACK = "Traceback (most recent call last)";
    private static final Pattern LEVEL = Pattern.compile(
            "(?<![\\w=-])(?:ERROR|CRITICAL|FATAL)(?![\\w=-])|\"level(?:name)?\"\\s*:\\s*\"(?:(?i)error|critical|fatal)\"");
    private static final Pattern ANSWERED_5XX = Pattern.compile("\" 5\\d\\d (?:\\d|-)");
    private static final Pattern STRANGER = Pattern.compile("DisallowedHost|Invalid HTTP_HOST header");

    /** Between the parts of a chained exception. */
    private static final Pattern LINK =
            Pattern.compile("(?:During handling of|The above exception was) .*exception.*|\\s*");

    private final List<JournalEntry> entries;

    private JournalTroubles(List<JournalEntry> entries) {
        this.entries = entries;
    }

    /** The first line of each trouble, with where it is in the list. */
    record Trouble(int at, String line) {}

    static List<Trouble> in(List<JournalEntry> entries) {
        return new JournalTroubles(entries).find();
    }

    private List<Trouble> find() {
        List<Trouble> troubles = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String line = entries.get(i).message();
            if (line.contains(TRACEBACK)) {
                int end = endOfTraceback(i);
                String exception = entries.get(end).message();
                if (!STRANGER.matcher(exception).find()) {
                    troubles.add(new Trouble(i, exception));
                }
                i = end;
            } else if (isError(entries.get(i)) && !STRANGER.matcher(line).find()) {
                troubles.add(new Trouble(i, line));
            }
        }
        return troubles;
    }

    private static boolean isError(JournalEntry entry) {
        String line = entry.message();
        return entry.priority() <= ERROR
                || LEVEL.matcher(line).find()
                || ANSWERED_5XX.matcher(line).find();
    }

    /** The line with the exception itself: the first one of the same process that is not indented. */
    private int endOfTraceback(int start) {
        long process = entries.get(start).pid();
        int end = start;
        for (int i = start + 1; i < entries.size(); i++) {
            String line = entries.get(i).message();
            if (entries.get(i).pid() != process) {
                continue;
            }
            if (continues(line)) {
                end = i;
            } else {
                int next = nextOf(process, i);
                if (next < 0 || !isLink(entries.get(next).message())) {
                    return i;
                }
                end = i;
            }
        }
        return end;
    }

    private static boolean continues(String line) {
        return line.startsWith(" ") || line.startsWith("\t") || isLink(line);
    }

    private static boolean isLink(String line) {
        return LINK.matcher(line).matches() || line.toLowerCase(Locale.ROOT).startsWith("traceback ");
    }

    private int nextOf(long process, int after) {
        for (int i = after + 1; i < entries.size(); i++) {
            if (entries.get(i).pid() == process) {
                return i;
            }
        }
        return -1;
    }
}
