package org.bmms.console.monitoring.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How bad a line is, the worst first. What a unit writes to standard error is mere information to the journal, so the
 * line itself is looked at as well: the level that Python, Celery and gunicorn write, and answers with 5xx.
 */
public enum Severity {
    ERROR,
    WARNING,
    NOTICE,
    INFORMATION,
    DEBUG;

    private static final int ERROR_PRIORITY = 3;
    private static final int WARNING_PRIORITY = 4;
    private static final int NOTICE_PRIORITY = 5;
    private static final int DEBUG_PRIORITY = 7;

    /** Levels stand at the beginning; what comes later in a long line is not looked at. */
    private static final int LOOKED_AT = 400;

    private static final Pattern LEVEL = Pattern.compile("(?<![\\w=-])(ERROR|CRITICAL|FATAL|WARNING)(?![\\w=-])"
            + "|\"level(?:name)?\"\\s*:\\s*\"(?i:(error|critical|fatal|warning))\"");
    private static final Pattern ANSWERED_5XX = Pattern.compile("\" 5\\d\\d (?:\\d|-)");

    /** Of a line that the journal keeps with a priority of syslog(3). */
    public static Severity of(int priority, String line) {
        Severity kept = ofPriority(priority);
        if (kept == ERROR) {
            return ERROR;
        }
        String looked = line.length() <= LOOKED_AT ? line : line.substring(0, LOOKED_AT);
        Severity said = said(looked);
        return said.compareTo(kept) < 0 ? said : kept;
    }

    private static Severity ofPriority(int priority) {
        if (priority <= ERROR_PRIORITY) {
            return ERROR;
        }
        return switch (priority) {
            case WARNING_PRIORITY -> WARNING;
            case NOTICE_PRIORITY -> NOTICE;
            case DEBUG_PRIORITY -> DEBUG;
            default -> INFORMATION;
        };
    }

    private static Severity said(String line) {
        if (line.contains(Tracebacks.HEAD) || ANSWERED_5XX.matcher(line).find()) {
            return ERROR;
        }
        Matcher level = LEVEL.matcher(line);
        Severity worst = DEBUG;
        while (worst != ERROR && level.find()) {
            boolean warning = "WARNING".equals(level.group(1)) || "warning".equalsIgnoreCase(level.group(2));
            worst = warning ? WARNING : ERROR;
        }
        return worst;
    }
}
