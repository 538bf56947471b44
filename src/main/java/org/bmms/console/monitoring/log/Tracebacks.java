package org.bmms.console.monitoring.log;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds out which lines belong to a traceback of Python, while they come: each process has its own, also where lines of
 * several come in turns. Chained exceptions are one traceback.
 */
final class Tracebacks {
    static final String HEAD = "Traceback (most recent call last)";

    private static final Pattern LINK = Pattern.compile("(?:During handling of|The above exception was) .*exception.*");

    private final Map<LoggingProcess, Open> open = new HashMap<>();

    /**
     * A line comes.
     *
     * @param number of the line
     * @return the number of the first line of its traceback, which may be its own; negative if it belongs to none
     */
    long take(LogSource source, long pid, long number, String line) {
        LoggingProcess process = new LoggingProcess(source, pid);
        Open now = open.get(process);
        if (line.contains(HEAD)) {
            if (now == null || now.exceptionSeen) {
                now = new Open(number);
                open.put(process, now);
            }
            return now.head;
        }
        if (now == null) {
            return -1;
        }
        if (!continues(now, line)) {
            open.remove(process);
            return -1;
        }
        return now.head;
    }

    /** After the exception itself, only what links it to another one still belongs to it. */
    private static boolean continues(Open now, String line) {
        if (now.exceptionSeen) {
            boolean link = LINK.matcher(line).matches();
            now.exceptionSeen = !link;
            return link || line.isBlank();
        }
        boolean inner = line.startsWith(" ") || line.startsWith("\t") || line.isBlank();
        now.exceptionSeen = !inner;
        return true;
    }

    /** Forgets tracebacks that began before a line; theirs is gone. */
    void forgetBefore(long number) {
        open.values().removeIf(traceback -> traceback.head < number);
    }

    private record LoggingProcess(LogSource source, long pid) {}

    private static final class Open {
        private final long head;
        private boolean exceptionSeen;

        private Open(long head) {
            this.head = head;
        }
    }
}
