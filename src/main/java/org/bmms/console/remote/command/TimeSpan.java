package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a time span as systemd writes it (systemd.time(7)), such as {@code 1min 30s}; null for {@code infinity}. */
final class TimeSpan {
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(us|ms|s|min|h|d|w|month|y)\\s*");

    private TimeSpan() {}

    static @Nullable Duration parse(RemoteCommand<?> command, String text) {
        if (text.isEmpty() || text.equals("infinity")) {
            return null;
        }
        if (text.equals("0")) {
            return Duration.ZERO;
        }
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(text);
        int end = 0;
        while (part.find() && part.start() == end) {
            sum = sum.plusNanos((long) (Double.parseDouble(part.group(1)) * nanos(part.group(2))));
            end = part.end();
        }
        if (end != text.length()) {
            throw Answer.unreadable(command, text);
        }
        return sum;
    }

    private static double nanos(String unit) {
        return switch (unit) {
            case "us" -> 1e3;
            case "ms" -> 1e6;
            case "s" -> 1e9;
            case "min" -> 60e9;
            case "h" -> 3600e9;
            case "d" -> 86400e9;
            case "w" -> 7 * 86400e9;
            case "month" -> 30.44 * 86400e9;
            default -> 365.25 * 86400e9;
        };
    }
}
