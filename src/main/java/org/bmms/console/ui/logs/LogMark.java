package org.bmms.console.ui.logs;

import org.bmms.console.monitoring.log.LogLine;
import org.bmms.console.monitoring.log.Severity;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** How bad a line is, as it is shown: symbol, colour and word. */
enum LogMark {
    ERROR(Icon.BAD, "bad", "ui-logs.severity.error"),
    WARNING(Icon.ATTENTION, "attention", "ui-logs.severity.warning"),
    NOTICE(Icon.INFO, "running", "ui-logs.severity.notice"),
    RESTART(Icon.REFRESH, "running", "ui-logs.severity.restart"),
    PLAIN(null, "unknown", "ui-logs.severity.information");

    private final @Nullable Icon icon;
    private final String style;
    private final String key;

    LogMark(@Nullable Icon icon, String style, String key) {
        this.icon = icon;
        this.style = style;
        this.key = key;
    }

    static LogMark of(LogLine line) {
        return line.restart() ? RESTART : of(line.severity());
    }

    static LogMark of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case NOTICE -> NOTICE;
            case INFORMATION, DEBUG -> PLAIN;
        };
    }

    /** The symbol; null for a line that says nothing special. */
    @Nullable
    Icon icon() {
        return icon;
    }

    /** The colour, by its name in the style sheet. */
    String style() {
        return style;
    }

    /** The key of the word. */
    String key() {
        return key;
    }
}
